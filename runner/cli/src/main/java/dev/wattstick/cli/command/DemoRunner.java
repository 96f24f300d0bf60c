package dev.wattstick.cli.command;

import dev.wattstick.cli.text.ProgressLine;
import dev.wattstick.cli.text.Units;
import dev.wattstick.client.JobFollower;
import dev.wattstick.client.ServiceClient;
import dev.wattstick.record.RunRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Submits the demo's measurements and shows what runs, how many are left and for how long. */
final class DemoRunner {
  private final ServiceClient client;
  private final ProgressLine progress;
  private final long started = System.nanoTime();

  DemoRunner(ServiceClient client, ProgressLine progress) {
    this.client = client;
    this.progress = progress;
  }

  /** The records of those that completed; a failure is printed and the others go on. */
  List<RunRecord> measure(List<DemoPlan.Item> plan) {
    List<String> jobs =
        plan.stream()
            .map(item -> client.submit(item.request().toString()).path("id").asText())
            .toList();
    List<RunRecord> runs = new ArrayList<>();
    JobFollower follower = new JobFollower(client);
    for (int i = 0; i < jobs.size(); i++) {
      String prefix = "[" + (i + 1) + "/" + jobs.size() + "] " + plan.get(i);
      int done = i;
      progress.show(prefix + " …");
      JobFollower.End end =
          follower.await(
              jobs.get(i),
              step -> progress.show(prefix + ": " + describe(step) + left(done, jobs.size())));
      end.run().ifPresent(runs::add);
      progress.note(prefix + ": " + end.run().map(DemoRunner::summary).orElse(end.failure()));
    }
    return runs;
  }

  private static String describe(JobFollower.Step step) {
    return (step.phase().isEmpty() ? step.state() : step.phase())
        + step.remaining().map(left -> ", " + Units.duration(left) + " left").orElse("");
  }

  /** Judged by the jobs that are done: they all take about as long. */
  private String left(int done, int all) {
    if (done == 0) {
      return "";
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
    return " · in all about "
        + Units.duration(elapsed.multipliedBy(all).dividedBy(done).minus(elapsed))
        + " left";
  }

  private static String summary(RunRecord run) {
    return "p90 "
        + Units.latency(run.latency().inference().p90())
        + ", "
        + run.latency().inference().n()
        + " queries, "
        + run.verdict().value();
  }
}
