package dev.wattstick.cli.command;

import dev.wattstick.cli.Installation;
import dev.wattstick.cli.service.Services;
import dev.wattstick.cli.text.ProgressLine;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which service a command talks to. */
final class ServiceOptions {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Where jobs and runs are kept (default: databases/live). Its service is asked; where none"
              + " runs, one is started for the time of the command.")
  private @Nullable Path home;

  /** To look something up or to change what is kept: nothing is measured meanwhile. */
  Services.Session forLookup() {
    return started(true);
  }

  /** To measure, or to wait for what is being measured. */
  Services.Session forMeasuring() {
    return started(false);
  }

  private Services.Session started(boolean lookup) {
    ProgressLine progress = ProgressLine.onStderr();
    progress.show("wattstick: asking the service …");
    try {
      Installation installation = Installation.current();
      return lookup
          ? Services.findOrStartForLookup(installation, home)
          : Services.findOrStart(installation, home);
    } finally {
      progress.clear();
    }
  }
}
