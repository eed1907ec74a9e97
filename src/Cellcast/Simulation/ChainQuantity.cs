using Cellcast.World;

namespace Cellcast.Simulation;

/// <summary>Something the chain reports of every product, such as its production: the first part of a variable's name.</summary>
/// <param name="Name">Name, such as <c>Production</c>.</param>
/// <param name="Unit">In what it is measured.</param>
/// <param name="Definition">What it means, in a sentence.</param>
/// <param name="Formula">Where its equation is written.</param>
public sealed record ChainQuantity(string Name, ChainUnit Unit, string Definition, string Formula)
{
    /// <summary>The variable of a product, such as <c>Production|Cell|LFP</c>.</summary>
    public Variable Of(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new(Variable.Join(Name, product.Variable), UnitOf(product), Definition, Formula);
    }

    /// <summary>The part in the hands of an owner group, such as <c>Capacity|Cell|LFP|Owned by China</c>; the region is where the plants stand.</summary>
    public Variable OwnedBy(Product product, string owner)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new(
            Variable.Join(Name, product.Variable, ChainVariables.OwnerPrefix + owner), UnitOf(product), $"{Definition}; plants of firms of the owner group {owner}", Formula);
    }

    /// <summary>The total over the group a product belongs to, such as <c>Capacity|Cell</c>: for groups whose products share a unit.</summary>
    public Variable OfGroup(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var group = product.Variable.Split(Variable.Separator)[0];
        return new(Variable.Join(Name, group), UnitOf(product), $"{Definition}; all products of the group {group}", Formula);
    }

    /// <summary>The total over the group in the hands of an owner group, such as <c>Capacity|Cell|Owned by China</c>.</summary>
    public Variable OfGroupOwnedBy(Product product, string owner)
    {
        var total = OfGroup(product);
        return total with
        {
            Name = Variable.Join(total.Name, ChainVariables.OwnerPrefix + owner),
            Definition = $"{total.Definition}; plants of firms of the owner group {owner}",
        };
    }

    private string UnitOf(Product product) => Unit switch
    {
        ChainUnit.FlowPerYear => $"{product.FlowUnit}/yr",
        ChainUnit.Amount => product.FlowUnit,
        ChainUnit.Price => product.PriceUnit,
        ChainUnit.Money => ChainVariables.MillionPerYear,
        _ => "share",
    };
}
