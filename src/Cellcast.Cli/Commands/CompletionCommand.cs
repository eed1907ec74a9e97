using System.CommandLine;

namespace Cellcast.Cli.Commands;

/// <summary>Prints the shell's completion script, which asks the program itself what can follow.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # Cellcast completion for bash: source <(./cellcast completion bash)
        _cellcast() {
            local IFS=$'\n'
            COMPREPLY=($("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
        }
        complete -o default -F _cellcast cellcast ./cellcast
        """;

    private const string Zsh = """
        # Cellcast completion for zsh: source <(./cellcast completion zsh)
        _cellcast() {
            local -a words_found
            words_found=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            _describe 'cellcast' words_found
        }
        compdef _cellcast cellcast ./cellcast
        """;

    private const string Fish = """
        # Cellcast completion for fish: ./cellcast completion fish | source
        complete -c cellcast -f -a '(./cellcast "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal) { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish };

    public static CommandEntry Entry { get; } = new(
        "completion",
        "Print a completion script for bash, zsh or fish",
        "Commands, options, chemistries and regions then complete with the tab key.",
        [
            new("completion bash", "the script; load it with: source <(./cellcast completion bash)"),
            new("completion fish", "for fish; load it with: ./cellcast completion fish | source"),
        ],
        Configure);

    private static void Configure(Command command, Session session)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or fish" };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        command.Arguments.Add(shell);
        command.SetAction(result =>
        {
            var name = result.GetRequiredValue(shell);
            session.Output.WriteLine(Scripts.TryGetValue(name, out var script)
                ? script
                : throw new UsageException($"unknown shell '{name}', allowed: {string.Join(", ", Scripts.Keys)}"));
            return Failure.Done;
        });
    }
}
