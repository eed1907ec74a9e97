namespace Cellcast.Web.Messages;

/// <summary>A lever.</summary>
/// <param name="Id">Name in links and scenarios</param>
/// <param name="Group">Group it is shown in</param>
/// <param name="Name">A few words</param>
/// <param name="Words">What it does, in plain words</param>
/// <param name="Form">number or choice</param>
/// <param name="Unit">Unit of its value, in words; percent of the law means that 100 is the law</param>
/// <param name="Low">Low end</param>
/// <param name="High">High end</param>
/// <param name="Step">Smallest step worth a move</param>
/// <param name="Decimals">Decimals its values are shown with</param>
/// <param name="Neutral">Value that changes nothing: what the law or the package has</param>
/// <param name="NeutralChoice">Choice that changes nothing</param>
/// <param name="NeutralWord">What the neutral value is: law, baseline or none</param>
/// <param name="Reference">What the law or the baseline has today, in words</param>
/// <param name="Dated">Whether it can hold in some years only; if not, send no from and to</param>
/// <param name="From">First year it holds in unless said otherwise</param>
/// <param name="To">Last year it holds in unless said otherwise</param>
/// <param name="Choices">What can be chosen</param>
/// <param name="Region">Region it acts in, where it is one</param>
/// <param name="Basis">What its range rests on: reported, derived or assumed</param>
/// <param name="Source">Key of the source of its range</param>
/// <param name="SourceTitle">Title of that source</param>
/// <param name="Sets">What it writes into a scenario: inputs, kinds of instruments, rows of law</param>
/// <param name="Note">What else to know</param>
internal sealed record LeverReply(
    string Id,
    string Group,
    string Name,
    string Words,
    string Form,
    string Unit,
    double Low,
    double High,
    double Step,
    int Decimals,
    double Neutral,
    string? NeutralChoice,
    string NeutralWord,
    LeverReference? Reference,
    bool Dated,
    int? From,
    int? To,
    IReadOnlyList<LeverChoice> Choices,
    string? Region,
    string Basis,
    string Source,
    string SourceTitle,
    IReadOnlyList<string> Sets,
    string Note);
