namespace Cellcast.Cli.Commands;

/// <summary>Policies as data: what the law says on a day, and the computations it asks for.</summary>
internal static class PolicyCommand
{
    public static CommandEntry Entry { get; } = new(
        "policy",
        "What the law says on a day: duties, credits, foreign-entity and material tests",
        "Every step names the law, its dates and its source, and says where it is uncertain. Status of 5 October 2026; no tax or legal advice.",
        [
            new("policy tariff LFP --from China --to \"United States\" --on 2026-03-01", "every layer of duty, with law, dates and total"),
            new("policy show 45X --year 2029", "the rules of section 45X and what they are worth in a year"),
            new("policy list --kind tariff --on 2026-03-01", "the tariffs in force on a day"),
            new("policy credit 45X --year 2030 --cells 8.64GWh --modules 1.728GWh", "a credit line by line, with and without the law of 2025"),
            new("policy credit 48E --start 2034-05-01 --basis 60 --wages --domestic-content 60%", "the storage credit step by step"),
            new("policy macr --bill my-cell.csv --year 2027", "the material assistance ratio of a bill, and the cheapest change that passes"),
            new("policy entity --holdings 24%,14% --on 2026-06-01", "the foreign-entity tests"),
            new("policy accounts --home us --only 45X,S301 --split", "what two programmes cost, collect and do, and the split between them"),
            new("policy break-even --product LFP --home eu --target parity --year 2032", "the tariff that makes a European LFP cell as cheap as a Chinese one"),
            new("policy protection --home us --year 2027", "what duties on inputs leave of the duty on cells"),
            new("policy package six-capital six-fdi six-continuity --home us", "three levers singly, in pairs and together"),
            new("policy check", "rules that contradict each other or overlap"),
        ],
        (command, session) =>
        {
            PolicyList.Add(command, session);
            PolicyShow.Add(command, session);
            PolicyTariff.Add(command, session);
            PolicyCredit.Add(command, session);
            PolicyMacr.Add(command, session);
            PolicyEntity.Add(command, session);
            PolicyAccountsCommand.Add(command, session);
            PolicyBreakEvenCommand.Add(command, session);
            PolicyProtectionCommand.Add(command, session);
            PolicyPackageCommand.Add(command, session);
            PolicyCheck.Add(command, session);
        });
}
