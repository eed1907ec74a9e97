namespace Cellcast.Policy;

/// <summary>
/// Whether a firm is a prohibited foreign entity: specified by list, seat or ownership, or under foreign influence by holdings, debt, officers or contract
/// (policy notes 3.2). Attribution through chains of owners is not final in law and not computed.
/// </summary>
/// <param name="Specified">Whether it is a specified foreign entity.</param>
/// <param name="Influenced">Whether it is a foreign-influenced entity.</param>
/// <param name="Lines">Every test, in the order of the law.</param>
public sealed record EntityTest(Finding Specified, Finding Influenced, IReadOnlyList<EntityTestLine> Lines)
{
    private const string OnList = "US-SFE-LIST", Controlled = "US-SFE-CONTROLLED", Officer = "US-FIE-OFFICER", Single = "US-FIE-SINGLE", Together = "US-FIE-AGG", Debt = "US-FIE-DEBT",
        Royalty = "US-FIE-ROYALTY", Service = "US-FIE-SERVICE", KnowHow = "US-FIE-KNOWHOW", Control = "US-FIE-EFFCONTROL";

    /// <summary>Prohibited if either is met; uncertain if either is open and none met.</summary>
    public Finding Prohibited => Worst(Specified, Influenced);

    /// <summary>Runs every test.</summary>
    /// <param name="book">The law.</param>
    /// <param name="firm">The firm.</param>
    /// <param name="day">Day in question; the rules begin on 4 July 2025.</param>
    public static EntityTest Of(PolicyBook book, EntityFacts firm, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(firm);
        List<EntityTestLine> specified =
        [
            Line(book, day, OnList, "named on a list", IsNamed(book[OnList], firm.Name)),
            Line(book, day, Controlled, "seat in a covered nation", firm.InCoveredNation is { } seat ? (seat, seat ? "seat in a covered nation" : "seat elsewhere") : null),
            Line(book, day, Controlled, "owned by covered nations", firm.OwnedByCoveredNations is { } owned
                ? (owned > book[Controlled].Rate, $"{InWords.Percent(owned)} against more than {InWords.Percent(book[Controlled].Rate ?? 1)}")
                : null),
        ];
        var (most, sum) = firm.Holdings is { } holdings ? (holdings.DefaultIfEmpty(0).Max(), holdings.Sum()) : (double.NaN, double.NaN);
        List<EntityTestLine> influenced =
        [
            Line(book, day, Officer, "may appoint an officer", firm.AppointsOfficer is { } appoints ? (appoints, appoints ? "a specified foreign entity may" : "none may") : null),
            Share(book, day, Single, "largest holding", firm.Holdings is null ? null : most),
            Share(book, day, Together, "holdings together", firm.Holdings is null ? null : sum),
            Share(book, day, Debt, firm.Listed ? "debt (listed firms count it by another formula)" : "debt", firm.Listed ? null : firm.DebtShare),
            .. firm.Contract is { } contract ? Contract(book, day, contract) : [],
        ];
        return new EntityTest(
            specified.Aggregate(Finding.Clear, (worst, line) => Worst(worst, line.Finding)),
            influenced.Aggregate(Finding.Clear, (worst, line) => Worst(worst, line.Finding)),
            [.. specified, .. influenced]);
    }

    private static IEnumerable<EntityTestLine> Contract(PolicyBook book, DateOnly day, ContractFacts contract)
    {
        if (contract.OutrightPurchase)
        {
            return [new(Name(Control), Control, Finding.Clear, "an outright purchase in good faith")];
        }

        if (book.TermOf(Control) is { } term && contract.SignedOn < term.First)
        {
            return [new(Name(Control), Control, Finding.Clear, $"signed before {term.First:yyyy-MM-dd} and not modified since")];
        }

        return
        [
            Years(book, day, Royalty, contract.RoyaltyYears),
            Years(book, day, Service, contract.ServiceYears),
            Line(book, day, KnowHow, Name(KnowHow), contract.WholeKnowHow is { } whole ? (!whole, whole ? "all know-how is transferred" : "some know-how is kept") : null),
            Line(book, day, Control, Name(Control), contract.OtherControl is { } control ? (control, control ? "the other side controls inputs, operation, use, output, customers or data" : "no such control") : null),
        ];
    }

    private static string Name(string rule) => rule switch
    {
        Royalty => "years of royalty",
        Service => "years of required services",
        KnowHow => "know-how kept back",
        _ => "effective control by contract",
    };

    private static EntityTestLine Years(PolicyBook book, DateOnly day, string rule, double? years) =>
        Line(book, day, rule, Name(rule), years is { } given ? (given > book[rule].Rate, FormattableString.Invariant($"{given} against more than {book[rule].Rate}")) : null);

    private static EntityTestLine Share(PolicyBook book, DateOnly day, string rule, string test, double? share) =>
        Line(book, day, rule, test, share is { } given ? (given >= book[rule].Rate, $"{InWords.Percent(given)} against {InWords.Percent(book[rule].Rate ?? 1)} or more") : null);

    private static EntityTestLine Line(PolicyBook book, DateOnly day, string rule, string test, (bool Met, string Why)? answer) =>
        book.TermOf(rule)?.HoldsOn(day) != true
            ? new(test, rule, Finding.Clear, "not in force on that day")
            : answer is { } given ? new(test, rule, given.Met ? Finding.Met : Finding.Clear, given.Why) : new(test, rule, Finding.Uncertain, "not said");

    // Lists of firms are named in the law and change; the row holds those of one statute only.
    private static (bool Met, string Why)? IsNamed(Instrument list, string name)
    {
        if (name.Length == 0)
        {
            return (false, "no name given to look for");
        }

        var found = list.Origin.Firms.FirstOrDefault(firm => name.Contains(firm, StringComparison.OrdinalIgnoreCase));
        return found is null ? (false, $"not among {string.Join(", ", list.Origin.Firms)}; other lists are not in the data") : (true, $"{found} is named");
    }

    private static Finding Worst(Finding one, Finding other) => one > other ? one : other;
}
