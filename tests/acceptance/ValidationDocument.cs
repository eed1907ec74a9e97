using System.Globalization;
using System.Text.RegularExpressions;

namespace Cellcast.Acceptance;

/// <summary>
/// <c>docs/validation.md</c> may not drift from the model: behind every number it takes from the model or the package stands the key of
/// that number in a comment, and the number printed must be the number recomputed, rounded as printed.
/// </summary>
public sealed partial class ValidationDocument
{
    private static readonly Lazy<string> Text = new(() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "validation.md")));

    [Fact]
    public void Every_number_with_a_key_is_the_number_the_model_gives_today()
    {
        var wrong = new List<string>();
        foreach (Match match in NumberWithKey().Matches(Text.Value))
        {
            var key = match.Groups["key"].Value;
            var printed = match.Groups["number"].Value;
            if (!ValidationNumbers.All.TryGetValue(key, out var value))
            {
                wrong.Add($"{key}: nothing of this name is computed");
                continue;
            }

            var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            var shown = double.Parse(printed.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            if (Math.Abs(shown - value) > (0.5 * Math.Pow(10, -decimals)) + 1e-9)
            {
                wrong.Add($"{key}: the document says {printed}, the model {value.ToString("0.#####", CultureInfo.InvariantCulture)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_key_stands_behind_a_number()
    {
        Assert.Equal(Comment().Count(Text.Value), NumberWithKey().Count(Text.Value));
        Assert.True(NumberWithKey().Count(Text.Value) > 300);
    }

    [GeneratedRegex(@"(?<number>[+-]?\d[\d,]*(\.\d+)?)%?<!--(?<key>[^>]+)-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberWithKey();

    [GeneratedRegex("<!--", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();
}
