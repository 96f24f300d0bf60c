package dev.wattstick.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the service that runs on a home, by the note {@code service.json} that it leaves there. */
public final class RunningService {
  private RunningService() {}

  /** Its URL; empty when none runs, or when the note is left over from one that was killed. */
  public static Optional<URI> find(Path home) {
    Path note = home.resolve("service.json");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    try {
      JsonNode service = new ObjectMapper().readTree(Files.readString(note));
      boolean alive =
          ProcessHandle.of(service.path("pid").asLong(-1))
              .map(ProcessHandle::isAlive)
              .orElse(false);
      return alive ? Optional.of(URI.create(service.path("url").asText())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // deleted or replaced while it was read: not ready
    }
  }
}
