namespace Cellcast.Browser.Tests;

/// <summary>All browser tests share one server and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<Browser>
{
    /// <summary>Its name.</summary>
    public const string Name = "browser";
}
