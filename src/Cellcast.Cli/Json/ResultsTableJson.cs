using Cellcast.Simulation;

namespace Cellcast.Cli.Json;

/// <summary>Rows of results; a value stands for each of the years, null where the run has none.</summary>
internal sealed record ResultsTableJson(string Run, string By, IReadOnlyList<int> Years, IReadOnlyList<ResultsRow> Rows, ResultsRow? Total);
