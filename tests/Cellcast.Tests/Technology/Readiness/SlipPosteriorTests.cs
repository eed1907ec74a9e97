using Cellcast.Technology.Readiness;

namespace Cellcast.Tests.Technology.Readiness;

public sealed class SlipPosteriorTests
{
    private static readonly SlipPrior Prior = new(2, 0.6, 0.8, 0.3, 0.3, 6);

    [Fact]
    public void At_the_median_half_of_what_starts_has_started()
    {
        var slip = new SlipDistribution(4.5, 0.75, 0.45);

        Assert.Equal(0.5, slip.StartedBy(4.5), 9);
        Assert.Equal(0.55 * 0.5, slip.ProbabilityBy(4.5), 9);
        Assert.Equal(0, slip.ProbabilityBy(0));
    }

    [Fact]
    public void Without_cases_the_prior_stays()
    {
        var posterior = SlipPosterior.Of(Prior, []);

        Assert.Equal(0.3, posterior.Never.Mean, 2); // mean of a beta of 1.8 and 4.2
        Assert.InRange(posterior.Median.Mean, 2, 2.6); // 2 exp(0.6^2 / 2) = 2.39, on a grid
    }

    [Fact]
    public void Kept_dates_shorten_the_slip_and_late_ones_lengthen_it()
    {
        SlipCase[] kept = [.. Enumerable.Repeat(new SlipCase(SlipOutcome.Achieved, 0), 8)], late = [.. Enumerable.Repeat(new SlipCase(SlipOutcome.Achieved, 5), 8)];

        Assert.True(SlipPosterior.Of(Prior, kept).Median.Mean < 0.6);
        Assert.InRange(SlipPosterior.Of(Prior, late).Median.Mean, 4, 5.5);
        Assert.True(SlipPosterior.Of(Prior, late).Never.Mean < 0.2); // eight of eight started: (1.8 + 0) / (6 + 8) = 0.13
    }

    [Fact]
    public void Dropped_cases_raise_never_as_a_beta_does() =>
        Assert.Equal((1.8 + 4) / (6 + 4), SlipPosterior.Of(Prior, [.. Enumerable.Repeat(new SlipCase(SlipOutcome.Dropped, 0), 4)]).Never.Mean, 2);

    [Fact]
    public void An_open_case_says_that_it_takes_longer_or_never_comes_and_one_whose_date_is_ahead_says_nothing()
    {
        var before = SlipPosterior.Of(Prior, []);
        var waiting = SlipPosterior.Of(Prior, [new(SlipOutcome.Open, 8)]);

        Assert.True(waiting.Median.Mean > before.Median.Mean && waiting.Never.Mean > before.Never.Mean);
        Assert.Equal(before.Never.Mean, SlipPosterior.Of(Prior, [new(SlipOutcome.Open, -1)]).Never.Mean, 12);
    }

    [Fact]
    public void Quantile_and_probability_agree()
    {
        var posterior = SlipPosterior.Of(Prior, [new(SlipOutcome.Achieved, 1)]);

        Assert.Equal(0.9, posterior.StartedBy(posterior.Quantile(0.9)), 9);
    }
}
