package dev.wattstick.record.link;

import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Workers that misbehave: shell scripts in place of {@code java}, and {@link FakeWorker}. */
final class Fakes {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final WorkerRequest PROBE = new WorkerRequest.Probe(Map.of());
  static final Consumer<WorkerEvent> NOBODY = event -> {};

  /** Bash functions that speak the link: connect TOKEN, take (the request), say JSON. */
  private static final String SPEAK =
      """
      #!/bin/bash
      connect() { exec 3<>"/dev/tcp/127.0.0.1/$WATTSTICK_LINK_PORT"; say "$1"; }
      say() { printf "\\\\x$(printf %02x $((${#1} >> 24)))\\\\x$(printf %02x $((${#1} >> 16 & 255)))" >&3
        printf "\\\\x$(printf %02x $((${#1} >> 8 & 255)))\\\\x$(printf %02x $((${#1} & 255)))" >&3
        printf %s "$1" >&3; }
      take() { head -c $((16#$(head -c 4 <&3 | od -An -tx1 | tr -d ' \\n'))) <&3 > /dev/null; }
      """;

  private Fakes() {}

  /** A worker that is this bash script. */
  static WorkerCommand script(Path folder, String... lines) throws IOException {
    Path script = folder.resolve("fake-java");
    Files.writeString(script, SPEAK + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return new WorkerCommand(script, List.of(), List.of(), "Main", Map.of());
  }

  /** A JVM with {@link FakeWorker}. */
  static WorkerCommand java(String behaviour) {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
            .map(Path::of)
            .toList();
    return new WorkerCommand(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        classPath,
        List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        FakeWorker.class.getName(),
        Map.of("FAKE", behaviour));
  }

  static LinkLimits limits(Duration grace) {
    return new LinkLimits(1 << 20, 100, 4 << 10, 4 << 10, 32L << 20, grace);
  }

  static ForkedWorkers workers(WorkerCommand command) {
    return new ForkedWorkers(command, ProcessBuilder::start, limits(Duration.ofSeconds(10)));
  }

  static WorkerOutcome run(Path folder, WorkerCommand command) {
    return run(folder, command, PATIENCE);
  }

  static WorkerOutcome run(Path folder, WorkerCommand command, Duration deadline) {
    return workers(command)
        .run(PROBE, deadline, folder.resolve("worker.log"), NOBODY, new Cancellation());
  }

  /** Runs and demands a failure. */
  static WorkerOutcome.Failed failure(Path folder, WorkerCommand command) {
    return (WorkerOutcome.Failed) run(folder, command);
  }

  /** A consumer that keeps what it hears. */
  static List<WorkerEvent> heard() {
    return new ArrayList<>();
  }
}
