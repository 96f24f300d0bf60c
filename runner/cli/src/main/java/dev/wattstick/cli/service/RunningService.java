package dev.wattstick.cli.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The service that runs on a home, found by the note {@code service.json} that it leaves there.
 *
 * @param takesJobs false for one that another command started to look something up, and that ends
 *     with it
 */
public record RunningService(URI url, ProcessHandle process, boolean takesJobs) {

  /** Empty when none runs, or when the note is left over from one that was killed. */
  public static Optional<RunningService> on(Path home) {
    Path note = home.resolve("service.json");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    try {
      JsonNode service = new ObjectMapper().readTree(Files.readString(note));
      return ProcessHandle.of(service.path("pid").asLong(-1))
          .filter(ProcessHandle::isAlive)
          .map(
              process ->
                  new RunningService(
                      URI.create(service.path("url").asText()),
                      process,
                      service.path("takesJobs").asBoolean(true)));
    } catch (IOException e) {
      return Optional.empty(); // deleted or replaced while it was read: not ready
    }
  }

  /** Its URL; empty when none runs. */
  public static Optional<URI> find(Path home) {
    return on(home).map(RunningService::url);
  }
}
