namespace Cellcast.World;

/// <summary>A unit that cannot be read, or two units that cannot be converted into each other.</summary>
public sealed class UnitException : FormatException
{
    public UnitException()
    {
    }

    public UnitException(string message)
        : base(message)
    {
    }

    public UnitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="message">What is wrong, in full.</param>
    /// <param name="nearest">The nearest valid spelling of the whole unit, if there is one.</param>
    public UnitException(string message, string? nearest)
        : base(message)
    {
        Nearest = nearest;
    }

    /// <summary>The nearest valid spelling of the whole unit, if there is one.</summary>
    public string? Nearest { get; }
}
