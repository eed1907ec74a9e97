using FsCheck;
using FsCheck.Fluent;

namespace Cellcast.Data.Tests;

/// <summary>Whatever happens to the bytes of a package, loading it ends in a package or in a list of problems, never in another error.</summary>
public sealed class CorruptionTests : IDisposable
{
    private readonly PackageBuilder package = new();

    public void Dispose() => package.Dispose();

    [Fact]
    public void Random_damage_to_a_package_gives_problems_and_no_other_error()
    {
        package.Write();
        var files = Directory.GetFiles(package.Folder).Order(StringComparer.Ordinal).ToArray();
        var sound = files.Select(File.ReadAllBytes).ToArray();
        // Bytes that mean something to a reader, and some that mean nothing.
        byte[] telling = [(byte)'"', (byte)',', (byte)'\n', (byte)'\r', (byte)'.', (byte)'-', (byte)'9', (byte)'{', (byte)']', 0, 0xFF, 0xC3, (byte)';', (byte)'e'];
        Prop.ForAll<int, byte[]>((seed, amounts) =>
        {
            var random = new System.Random(seed);
            var index = random.Next(files.Length);
            var bytes = sound[index].ToList();
            for (var i = 0; i <= (amounts?.Length ?? 0); i++)
            {
                Damage(bytes, random, telling);
            }

            File.WriteAllBytes(files[index], [.. bytes]);
            try
            {
                var loaded = DataPackage.Load(package.Folder);
                _ = loaded.Hash;
                var inputs = new Inputs(loaded);
                foreach (var parameter in inputs.Parameters)
                {
                    _ = inputs.Find(parameter, alternatives: true);
                }
            }
            catch (DataException problems)
            {
                Assert.NotEmpty(problems.Problems);
            }
            finally
            {
                File.WriteAllBytes(files[index], sound[index]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    private static void Damage(List<byte> bytes, System.Random random, byte[] telling)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(4))
        {
            case 0 when at < bytes.Count:
                bytes[at] = telling[random.Next(telling.Length)];
                break;
            case 1 when at < bytes.Count:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 40)));
                break;
            case 2 when bytes.Count > 0:
                var from = random.Next(bytes.Count);
                bytes.InsertRange(at, bytes.GetRange(from, Math.Min(bytes.Count - from, random.Next(1, 60))));
                break;
            default:
                bytes.Insert(at, telling[random.Next(telling.Length)]);
                break;
        }
    }
}
