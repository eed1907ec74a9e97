namespace Cellcast.Data.Tests.World;

public sealed class LearningReaderTests
{
    private static readonly DataPackage Package = DataPackage.Load(RepositoryData.Folder, null, [.. LearningReader.Tables, "chemistries"]);

    private static readonly LearningReader Reader = new(new Inputs(Package), Package.Tables["chemistries"]);

    [Fact]
    public void Nothing_is_learnt_before_the_base_year_s_end()
    {
        var factors = Reader.Of("LFP").At(LearningReader.BaseYear);

        Assert.Equal((1.0, 1.0, 1.0), (factors.Conversion, factors.MaterialFee, factors.MaterialIntensity));
    }

    [Fact]
    public void Conversion_falls_by_the_learning_rate_for_each_doubling_of_experience()
    {
        var learning = Reader.Of("LFP");
        var doublings = Math.Log2(learning.Conversion.At(2035) / learning.Conversion.At(2025));

        // The package's learning rate of conversion is 18% per doubling.
        Assert.Equal(Math.Pow(1 - 0.18, doublings), learning.At(2035).Conversion, 1e-9);
        Assert.InRange(doublings, 1, 4);
    }

    [Fact]
    public void Sodium_starts_with_most_of_the_experience_of_lithium_ion()
    {
        var sodium = Reader.CellExperience("Na-layered").At(2025);
        var flow = Reader.CellExperience("VRFB").At(2025);

        // Four fifths of about 5.9 TWh of lithium-ion cells; a flow battery gets a tenth.
        Assert.InRange(sodium, 0.8 * 5_000, 0.8 * 6_500);
        Assert.InRange(flow, 0.1 * 5_000, 0.1 * 6_500 + 10);
    }

    [Fact]
    public void A_chemistry_without_a_series_has_the_wider_band()
    {
        var (known, unknown) = (Reader.Curve("LFP"), Reader.Curve("ASSB-Li"));

        Assert.True(unknown.ExponentSd > known.ExponentSd);
        Assert.True(unknown.Quantile(0.95, 5, 1) / unknown.Quantile(0.05, 5, 1) > known.Quantile(0.95, 5, 1) / known.Quantile(0.05, 5, 1));
    }
}
