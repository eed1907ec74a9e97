namespace Cellcast.Data.Scenarios;

/// <summary>The three sorts of YAML nodes.</summary>
internal enum YamlKind
{
    Scalar,
    List,
    Mapping,
}
