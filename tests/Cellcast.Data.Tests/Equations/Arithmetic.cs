using System.Globalization;

namespace Cellcast.Data.Tests.Equations;

/// <summary>Works out a line of arithmetic as an equation shows it: + - x / ^, brackets, ln and max.</summary>
internal sealed class Arithmetic
{
    private readonly string text;
    private int at;

    private Arithmetic(string text) => this.text = text.Replace(" ", "", StringComparison.Ordinal);

    public static double Of(string text)
    {
        var reader = new Arithmetic(text);
        var value = reader.Sum();
        Assert.True(reader.at == reader.text.Length, $"'{text}' cannot be read from '{reader.text[reader.at..]}'");
        return value;
    }

    private bool Take(string word)
    {
        var found = text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);
        at += found ? word.Length : 0;
        return found;
    }

    private double Sum()
    {
        var value = Take("-") ? -Product() : Product();
        while (at < text.Length && text[at] is '+' or '-')
        {
            value = Take("+") ? value + Product() : Minus(value);
        }

        return value;
    }

    private double Minus(double from)
    {
        Take("-");
        return from - Product();
    }

    private double Product()
    {
        var value = Power();
        while (at < text.Length && text[at] is 'x' or '/')
        {
            if (Take("x"))
            {
                value *= Power();
            }
            else
            {
                Take("/");
                value /= Power();
            }
        }

        return value;
    }

    private double Power()
    {
        var value = Single();
        return Take("^") ? Math.Pow(value, Power()) : value;
    }

    private double Single()
    {
        if (Take("ln("))
        {
            return Math.Log(Closed());
        }

        if (Take("max("))
        {
            var first = Sum();
            Assert.True(Take(","));
            return Math.Max(first, Closed());
        }

        if (Take("("))
        {
            return Closed();
        }

        var from = at;
        while (at < text.Length && (char.IsDigit(text[at]) || text[at] is '.' or 'E' || (text[at] is '+' or '-' && at > from && text[at - 1] == 'E')))
        {
            at++;
        }

        return double.Parse(text[from..at], CultureInfo.InvariantCulture);
    }

    private double Closed()
    {
        var value = Sum();
        Assert.True(Take(")"));
        return value;
    }
}
