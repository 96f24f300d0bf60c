package dev.wattstick.cli.client;

import dev.wattstick.cli.Installation;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets a service to talk to: the one that runs on a home, else one for the time of a command. */
public final class Services {
  private Services() {}

  /**
   * @param home null for the installation's default home
   */
  public static Session findOrStart(Installation installation, @Nullable Path home) {
    Path chosen = home == null ? installation.defaultHome() : home.toAbsolutePath();
    Optional<URI> running = RunningService.find(chosen);
    if (running.isPresent()) {
      return new Session(new ServiceClient(running.get()), null);
    }
    ServiceProcess process = ServiceProcess.start(installation, chosen, 0);
    return new Session(new ServiceClient(process.url()), process);
  }

  /**
   * @param client talks to the service
   * @param process the service, if it was started for this; it ends with the session
   */
  public record Session(ServiceClient client, @Nullable ServiceProcess process)
      implements AutoCloseable {
    @Override
    public void close() {
      if (process != null) {
        process.close();
      }
    }
  }
}
