using System.Security.Cryptography;

namespace Cellcast.Data.Exports;

/// <summary>
/// Writes a set of files into a folder so that none is ever seen half written: each goes to a temporary file beside its place, and
/// only when all are complete and on the disk are they renamed. Several files may be written at a time. A run that is killed or fails leaves the earlier files as they were.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly string folder;
    private readonly List<(string Temporary, string Final)> files = [];
    private readonly List<string> removed = [];

    /// <summary>Opens a folder for writing, making it if need be.</summary>
    /// <exception cref="OutputException">The folder cannot be made.</exception>
    public OutputFolder(string folder)
    {
        this.folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw OutputException.About(folder, error);
        }
    }

    /// <summary>Writes a file to its temporary place.</summary>
    /// <returns>SHA-256 of what was written, lower-case hexadecimal.</returns>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public string Write(string name, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var path = Path.Combine(folder, name);
        var temporary = Path.Combine(folder, $".{name}.{Environment.ProcessId}.part");
        try
        {
            lock (files)
            {
                files.Add((temporary, path));
            }

            using var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write);
            using var hash = SHA256.Create();
            using (var hashing = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
            {
                write(hashing);
            }

            stream.Flush(flushToDisk: true);
            return Convert.ToHexStringLower(hash.Hash!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw OutputException.About(path, error);
        }
    }

    /// <summary>Marks an earlier file, which need not be there, to go when the others are put into their places.</summary>
    public void Remove(string name) => removed.Add(Path.Combine(folder, name));

    /// <summary>Puts every written file into its place and removes what was marked.</summary>
    /// <exception cref="OutputException">A file cannot be put into its place.</exception>
    public void Commit()
    {
        foreach (var path in removed)
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw OutputException.About(path, error);
            }
        }

        foreach (var (temporary, final) in files)
        {
            try
            {
                File.Move(temporary, final, overwrite: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw OutputException.About(final, error);
            }
        }

        files.Clear();
    }

    /// <summary>Removes what was written and not committed.</summary>
    public void Dispose()
    {
        foreach (var (temporary, _) in files)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The write already failed with a message; a left-over temporary file is no second failure.
            }
        }
    }
}
