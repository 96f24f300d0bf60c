package dev.wattstick.record.link;

import dev.wattstick.record.WorkerRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A parent process for tests: runs a worker that hangs and prints its process id. */
final class FakeParent {
  private FakeParent() {}

  public static void main(String[] arguments) {
    new ForkedWorkers(Fakes.java("hang"))
        .run(
            new WorkerRequest.Probe(Map.of()),
            Duration.ofMinutes(10),
            Path.of(arguments[0]),
            event ->
                ProcessHandle.current()
                    .children()
                    .forEach(child -> System.out.println(child.pid())),
            new Cancellation());
  }
}
