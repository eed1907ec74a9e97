using System.Globalization;

namespace Cellcast.Policy;

/// <summary>What is not sure about an instrument, in sentences a reader can weigh.</summary>
public static class InstrumentDoubts
{
    private const string LowConfidence = "low";

    /// <summary>Every doubt; none for a rule whose terms are sure.</summary>
    public static IReadOnlyList<string> Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var doubts = new List<string>();
        switch (instrument.Status)
        {
            case InstrumentStatus.StruckDown:
                doubts.Add("struck down by a court: it was collected between its dates, and a refund may be claimed");
                break;
            case InstrumentStatus.InterimGuidance:
                doubts.Add("interim guidance, to be replaced");
                break;
            case InstrumentStatus.Proposed:
                doubts.Add("proposed, not law");
                break;
            case InstrumentStatus.Suspended:
                doubts.Add("suspended");
                break;
        }

        var notes = instrument.Notes;
        if (notes.Low is not null || notes.High is not null)
        {
            var (low, high) = (notes.Low ?? instrument.Rate, notes.High ?? instrument.Rate);
            doubts.Add(string.Create(CultureInfo.InvariantCulture, $"sources give {low} to {high} {instrument.Unit}"));
        }

        if (instrument.Confidence == LowConfidence)
        {
            doubts.Add("its terms rest on weak sources");
        }

        return doubts;
    }
}
