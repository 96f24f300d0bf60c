package dev.wattstick.cli.service;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.client.ServiceClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gets a service to talk to: the one that runs on a home, else one for the time of a command. What
 * a command starts to look something up takes no jobs: it would be gone before they end.
 */
public final class Services {
  private static final Duration LOOKUP_LIMIT = Duration.ofSeconds(60);

  private Services() {}

  /**
   * A service that measures.
   *
   * @param home null for the installation's default home
   */
  public static Session findOrStart(Installation installation, @Nullable Path home) {
    return findOrStart(installation, home, true);
  }

  /**
   * A service that answers questions and changes what is kept; jobs that wait go on waiting.
   *
   * @param home null for the installation's default home
   */
  public static Session findOrStartForLookup(Installation installation, @Nullable Path home) {
    return findOrStart(installation, home, false);
  }

  private static Session findOrStart(
      Installation installation, @Nullable Path home, boolean takesJobs) {
    Path chosen = home == null ? installation.defaultHome() : home.toAbsolutePath();
    Optional<RunningService> running = RunningService.on(chosen);
    if (running.isPresent() && running.get().takesJobs()) {
      return new Session(new ServiceClient(running.get().url()), chosen, null);
    }
    awaitLookup(chosen);
    ServiceProcess process =
        ServiceProcess.start(
            installation, chosen, 0, Map.of("wattstick.takes-jobs", String.valueOf(takesJobs)));
    return new Session(new ServiceClient(process.url()), chosen, process);
  }

  /**
   * Waits while another command looks something up: its service holds the home until it ends, in a
   * moment.
   *
   * @throws CliFailure when it does not end
   */
  public static void awaitLookup(Path home) {
    RunningService.on(home)
        .filter(running -> !running.takesJobs())
        .ifPresent(lookup -> awaitEnd(lookup, home));
  }

  private static void awaitEnd(RunningService lookup, Path home) {
    try {
      lookup.process().onExit().get(LOOKUP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new CliFailure(
          "another command (process "
              + lookup.process().pid()
              + ") has been looking something up in "
              + home
              + " for a minute: end it, or try again",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliFailure("interrupted while another command used " + home, e);
    }
  }

  /**
   * @param client talks to the service
   * @param home that it runs on
   * @param process the service, if it was started for this; it ends with the session
   */
  public record Session(ServiceClient client, Path home, @Nullable ServiceProcess process)
      implements AutoCloseable {
    /** Where the log of a failed job lies; empty when its worker printed nothing. */
    public Optional<Path> log(String jobId) {
      Path log = home.resolve("logs").resolve(jobId + ".log");
      return log.toFile().length() > 0 ? Optional.of(log) : Optional.empty();
    }

    @Override
    public void close() {
      if (process != null) {
        process.close();
      }
    }
  }
}
