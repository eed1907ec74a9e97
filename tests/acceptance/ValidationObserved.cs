namespace Cellcast.Acceptance;

/// <summary>Published prices and costs of cells, packs and systems, in USD of 2024.</summary>
internal static class ValidationObserved
{
    private static readonly string[] Parameters =
    [
        "cell_market_price", "survey_price", "reported_price", "published_cost", "pack_price_bnef", "pack_price_bnef_region", "ev_pack_cost_doe", "pack_price_goldman",
        "cell_price_bnef", "cell_price_bev_typical", "published_dc_block_price", "published_core_equipment", "published_installation_and_grid", "published_turnkey",
        "published_equipment", "published_epc", "published_system_price", "published_levelised_cost",
    ];

    /// <summary>One number a row; where a table has two rows of the same name and year, the first.</summary>
    public static IEnumerable<(string Key, double Value)> Numbers() =>
        from parameter in Parameters
        from row in Repository.Inputs.Find(parameter)
        group row by $"seen.{(row.Subject.Length > 0 ? row.Subject : parameter)}.{row.Region}.{row.Year}" into rows
        select (rows.Key, rows.First().Value);
}
