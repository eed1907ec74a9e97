namespace Cellcast.Data.Lab;

/// <summary>A lever of the scenario lab: a row of <c>lab_levers.csv</c>. It stands for entries of a scenario that hold its value.</summary>
/// <param name="Id">What links and the API write: <c>tariff.europe.batteries.china</c>.</param>
/// <param name="Group">Group it is shown in.</param>
/// <param name="Name">A few words.</param>
/// <param name="Words">What it does, in plain words.</param>
/// <param name="Unit">Unit of its value, in words; empty for the choice of an outlook.</param>
/// <param name="Low">Low end.</param>
/// <param name="High">High end.</param>
/// <param name="Step">Smallest step worth a move.</param>
/// <param name="Neutral">The value that changes nothing: what the law or the package has.</param>
/// <param name="Action">What its value is put into.</param>
/// <param name="Entries">The entries in the words of scenario files, with <c>$value</c> (or <c>$rest</c>, 100 less the value) for the number; or ids of rows of law.</param>
/// <param name="IsDated">Whether it can hold in some years only.</param>
/// <param name="From">First year it holds in where none is said; null for all.</param>
/// <param name="To">Last year it holds in where none is said; null for no end.</param>
/// <param name="Basis">What its range rests on.</param>
/// <param name="Source">Key in <c>sources.csv</c> of its range.</param>
/// <param name="Note">What else to know.</param>
public sealed record LabLever(
    string Id, string Group, string Name, string Words, string Unit, double Low, double High, double Step, double Neutral, LabAction Action, string Entries,
    bool IsDated, int? From, int? To, Basis Basis, string Source, string Note);
