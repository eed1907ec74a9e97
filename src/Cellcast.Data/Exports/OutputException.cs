namespace Cellcast.Data.Exports;

/// <summary>Results that could not be written; the message says which file and why, in plain words.</summary>
public sealed class OutputException : Exception
{
    public OutputException()
    {
    }

    public OutputException(string message)
        : base(message)
    {
    }

    public OutputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The problem of writing or reading a file in plain words.</summary>
    public static OutputException About(string path, Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new($"cannot write {path}: {Reason(error)}", error);
    }

    /// <summary>Why the system refused, in words that do not depend on the exception's own.</summary>
    public static string Reason(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);

        // The numbers are those of Linux (errno) and of Windows (the low word of the HRESULT).
        const int NoSpace = 28, DiskQuota = 122, ReadOnly = 30, DiskFull = 112, HandleDiskFull = 39;
        return error switch
        {
            UnauthorizedAccessException => "permission denied",
            PathTooLongException => "the path is too long",
            DirectoryNotFoundException => "the folder does not exist",
            FileNotFoundException => "the file does not exist",
            _ => (error.HResult & 0xFFFF) switch
            {
                NoSpace or DiskQuota or DiskFull or HandleDiskFull => "no space left on the disk",
                ReadOnly => "the disk is read-only",
                _ => error.Message,
            },
        };
    }
}
