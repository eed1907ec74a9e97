namespace Cellcast.Markets;

/// <summary>
/// The arrays a run works in, kept for the run after it: a process that solves one scenario after the other would otherwise throw away tens of megabytes with each, and stand still while
/// they are collected. For one run at a time; may be asked from several threads.
/// </summary>
public sealed class RunArrays
{
    private readonly Lock guard = new();
    private readonly List<double[]> taken = [];
    private Dictionary<int, Stack<double[]>> free = [];

    /// <summary>An array of zeros, as a new one would be.</summary>
    /// <param name="length">Its length.</param>
    public double[] Take(int length)
    {
        lock (guard)
        {
            if (free.TryGetValue(length, out var left) && left.TryPop(out var used))
            {
                Array.Clear(used);
                taken.Add(used);
                return used;
            }

            var made = new double[length];
            taken.Add(made);
            return made;
        }
    }

    /// <summary>Takes back all that was taken: whoever has them may not look at them any more. What the run that ends now did not need is forgotten.</summary>
    public void TakeBack()
    {
        lock (guard)
        {
            free = taken.GroupBy(array => array.Length).ToDictionary(group => group.Key, group => new Stack<double[]>(group));
            taken.Clear();
        }
    }
}
