using System.Text.Json.Nodes;

namespace Cellcast.Web.Tests;

[Collection(SharedServer.Name)]
public sealed class CatalogueTests(TestServer server)
{
    [Fact]
    public async Task Short_answers_of_the_first_page_are_those_of_the_commands()
    {
        var answers = (await server.Get("questions"))["answers"]!.AsArray();
        var duty = await server.Post("policy/tariff", """{"product":"LFP","from":"China","to":"us","on":"2026-12-01"}""");

        Assert.Equal((double)duty["duties"]![0]!["total"]!, (double)answers.Single(answer => (int)answer!["number"]! == 7)!["value"]!);
        Assert.Equal([4, 7, 9, 10, 11, 18], answers.Select(answer => (int)answer!["number"]!).Order());
        Assert.All(answers, answer => Assert.True(answer!["value"] is not null || answer["text"] is not null));
    }

    [Fact]
    public async Task Short_answers_on_packages_are_those_of_the_package_itself()
    {
        var answers = (await server.Get("questions/packages"))["answers"]!.AsArray();
        var routes = await server.Post("policy/package", """{"scenarios":["route-catch-up","route-leapfrog"]}""");

        double Money(int part) => routes["parts"]![part]!["alone"]!["budgetCost"]!.AsArray().Average(year => (double)year!);
        Assert.Equal(Money(1) / Money(0), (double)answers.Single(answer => (int)answer!["number"]! == 20)!["value"]!, 6);
        Assert.True((double)answers.Single(answer => (int)answer!["number"]! == 19)!["value"]! > 0);
    }

    [Fact]
    public async Task About_names_places_products_and_scenarios_as_the_command_line_does()
    {
        var about = await server.Get("about");

        Assert.Equal(13, about["regions"]!.AsArray().Count);
        Assert.Contains("Cell|LFP", Texts(about["stages"]!.AsArray().SelectMany(stage => stage!["products"]!.AsArray()), "variable"));
        Assert.Contains("baseline", Texts(about["scenarios"]!.AsArray(), "id"));
        Assert.Equal("Cell|LFP", about["chemistries"]!.AsArray().Single(chemistry => (string)chemistry!["id"]! == "LFP")!["variable"]!.ToString());
        Assert.Equal(64, ((string)about["dataHash"]!).Length);
    }

    [Fact]
    public async Task Every_lever_has_a_range_around_its_neutral_value_and_a_group()
    {
        var levers = await server.Get("levers");
        var groups = Texts(levers["groups"]!.AsArray(), "id").ToHashSet();

        Assert.InRange(levers["levers"]!.AsArray().Count, 25, 80);
        foreach (var lever in levers["levers"]!.AsArray())
        {
            Assert.Contains((string)lever!["group"]!, groups);
            if ((string)lever["form"]! == "number")
            {
                Assert.InRange((double)lever["neutral"]!, (double)lever["low"]!, (double)lever["high"]!);
                Assert.True((double)lever["step"]! > 0);
            }
            else
            {
                Assert.Contains((string)lever["neutralChoice"]!, Texts(lever["choices"]!.AsArray(), "id"));
            }
        }
    }

    [Fact]
    public async Task A_variable_is_told_with_unit_definition_and_equation()
    {
        var found = await server.Get("variables?match=Price%7CCell%7CLFP");

        var variable = Assert.Single(found["variables"]!.AsArray());
        Assert.Equal("USD/kWh", (string)variable!["unit"]!);
        Assert.Equal("M2", (string)variable["formula"]!);
        Assert.Equal("model-markets", (string)variable["document"]!);
    }

    private static IEnumerable<string> Texts(IEnumerable<JsonNode?> nodes, string field) => nodes.Select(node => (string)node![field]!);
}
