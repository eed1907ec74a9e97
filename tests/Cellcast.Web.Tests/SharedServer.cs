namespace Cellcast.Web.Tests;

/// <summary>Tests that ask the same server; its runs are kept between them.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServer : ICollectionFixture<TestServer>
{
    /// <summary>Its name.</summary>
    public const string Name = "server";
}
