package dev.wattstick.service.home;

import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.files.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The content of {@code service.json}: where the running service is. It is stale when the process
 * is dead.
 *
 * @param takesJobs false for a service that only answers questions and soon ends
 */
public record ServiceFile(String url, long pid, Instant startedAt, boolean takesJobs) {

  /** Whether that process lives; one that began later has only been given its number. */
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().startInstant())
        .filter(began -> !began.isAfter(startedAt))
        .isPresent();
  }

  public void write(Path file) throws IOException {
    DurableFiles.replace(file, RecordJson.writePretty(this).getBytes(StandardCharsets.UTF_8));
  }

  /** Empty when there is none, or none that can be read. */
  public static Optional<ServiceFile> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(RecordJson.read(Files.readString(file), ServiceFile.class))
          : Optional.empty();
    } catch (IOException | RecordFormatException e) {
      return Optional.empty();
    }
  }
}
