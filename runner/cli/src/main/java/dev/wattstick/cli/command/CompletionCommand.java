package dev.wattstick.cli.command;

import dev.wattstick.cli.OptionCheck;
import java.util.Iterator;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The script that completes commands, options and their values. */
@Command(
    name = "completion",
    description = {
      "Prints the completion script of a shell.",
      "To use it in this shell: source <(./wattstick completion bash)"
    },
    mixinStandardHelpOptions = true)
public final class CompletionCommand implements Runnable, OptionCheck {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  private static final String HEADER =
      """
      #!/usr/bin/env bash
      # Completes the commands, options and values of wattstick, in bash and zsh.
      # Put this line into ~/.bashrc or ~/.zshrc, with the path of the checkout:
      #   source <(./wattstick completion bash)
      """;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      defaultValue = "bash",
      completionCandidates = Shells.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String shell = "bash";

  @Override
  public List<String> faults() {
    return new OptionFaults().oneOf("SHELL", shell, SHELLS).list();
  }

  /** One script serves both: under zsh it turns on zsh's completion of bash scripts. */
  @Override
  public void run() {
    String script = AutoComplete.bash(spec.root().name(), spec.root().commandLine());
    // Its comments tell of how other programs are installed.
    spec.commandLine().getOut().println(HEADER + script.replaceAll("(?m)^[ \\t]*#.*\\R", ""));
  }

  /** For the help. */
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SHELLS.iterator();
    }
  }
}
