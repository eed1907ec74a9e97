using Cellcast.Policy;

namespace Cellcast.Chain;

/// <summary>A quota as results show it: of one product, in the region whose licence holders keep its rent.</summary>
/// <param name="Id">The instrument's id.</param>
/// <param name="Kind">What it limits.</param>
/// <param name="Product">Index of the product.</param>
/// <param name="Region">Index of the region that the rent stays in: the exporter's for an export quota, else the importer's.</param>
public sealed record ChainQuota(string Id, QuotaKind Kind, int Product, int Region);
