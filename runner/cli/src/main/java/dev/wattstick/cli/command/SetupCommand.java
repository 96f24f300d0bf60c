package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.cli.text.ProgressLine;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Adds a part that comes from Python; the others do this by themselves when they need one. */
@Command(
    name = "setup",
    description = {
      "Adds what comes from Python.",
      "Into the project's own virtual environment; other commands do this by themselves "
          + "when they need one."
    },
    mixinStandardHelpOptions = true)
public final class SetupCommand implements Runnable {
  @Parameters(
      arity = "1..*",
      paramLabel = "PART",
      completionCandidates = Choices.PythonParts.class,
      description = "What to add: ${COMPLETION-CANDIDATES}.")
  private List<PythonEnvironment.Part> parts = List.of();

  @Override
  public void run() {
    ProgressLine progress = ProgressLine.onStderr();
    PythonEnvironment python = PythonEnvironment.of(Installation.current(), progress);
    for (PythonEnvironment.Part part : parts) {
      python
          .install(part)
          .ifPresent(
              why -> {
                throw new CliFailure(why);
              });
      progress.note("wattstick: " + part.title() + " is ready");
    }
  }
}
