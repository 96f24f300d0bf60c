package dev.wattstick.worker;

import dev.wattstick.record.RecordJson;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerEvent.Phase;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.record.link.Cancellation;
import dev.wattstick.record.link.ForkedWorkers;
import java.nio.file.Path;
import java.time.Duration;

/** A parent process for tests: measures for long, and prints its worker's process id meanwhile. */
final class MeasuringParent {
  private MeasuringParent() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    // From a thread that ends: the worker must not end with it.
    Thread starter =
        new Thread(
            () ->
                new Thread(
                        () ->
                            new ForkedWorkers(PackagedWorker.command())
                                .run(
                                    plan(folder),
                                    Duration.ofMinutes(10),
                                    folder.resolve("worker.log"),
                                    MeasuringParent::tell,
                                    new Cancellation()))
                    .start());
    starter.start();
    starter.join();
  }

  /** As long as its deadline allows. */
  private static WorkerPlan plan(Path folder) {
    String json = RecordJson.write(Plans.simulated(folder, "sim:fast"));
    return RecordJson.read(
        json.replaceFirst("\"minDurationNs\":\\d+", "\"minDurationNs\":60000000000"),
        WorkerPlan.class);
  }

  private static void tell(WorkerEvent event) {
    if (event instanceof WorkerEvent.Progress progress && progress.phase() == Phase.STEADY_STATE) {
      ProcessHandle.current().children().forEach(child -> System.out.println(child.pid()));
    }
  }
}
