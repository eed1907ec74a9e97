using Cellcast.Costing;

namespace Cellcast.Cli.Json;

/// <summary>One component of a cost with its parts; a parent is the sum of its parts.</summary>
internal sealed record ComponentJson(string Name, double Value, IReadOnlyList<ComponentJson>? Components)
{
    public static ComponentJson Of(CostNode node) => new(node.Name, node.Value, node.Children.Count == 0 ? null : [.. node.Children.Select(Of)]);
}
