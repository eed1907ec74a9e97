namespace Cellcast.Cli.Json;

/// <summary>The modelled price and the utilisation it is for.</summary>
internal sealed record PriceJson(double Value, double Utilisation, bool UtilisationIsObserved, double NormalUtilisation);
