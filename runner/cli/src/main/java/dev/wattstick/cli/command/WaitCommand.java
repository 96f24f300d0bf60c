package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.service.Services;
import dev.wattstick.cli.text.ProgressLine;
import dev.wattstick.client.JobWait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Waits for jobs, for scripts. */
@Command(
    name = "wait",
    description = {
      "Waits until jobs have ended.",
      "Exits with 0 when all completed; with 1 when one failed or was cancelled, or "
          + "when the time is up."
    },
    mixinStandardHelpOptions = true)
public final class WaitCommand implements Runnable, OptionCheck {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration FOR_EVER = Duration.ofDays(365);

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "JOB",
      description = "Ids of jobs; eight characters will do where they are one's.")
  private List<String> ids = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "Give up after this long, such as 30s, 10m or PT1H; the jobs go on.")
  private @Nullable String timeout;

  @Mixin private ServiceOptions service = new ServiceOptions();
  @Mixin private TableOptions form = new TableOptions();

  @Override
  public List<String> faults() {
    return new OptionFaults()
        .addIf(
            timeout != null && TypedDurations.parse(timeout).isEmpty(),
            "--timeout is '" + timeout + "': write it as 30s, 10m or PT1H")
        .list();
  }

  @Override
  public void run() {
    Clock clock = Clock.systemUTC();
    Instant until = clock.instant().plus(patience());
    ProgressLine progress = ProgressLine.onStderr();
    ArrayNode jobs = JsonNodeFactory.instance.arrayNode();
    try (Services.Session session = service.forMeasuring()) {
      List<String> known =
          new KnownNames(session.client(), "job", "jobs").ids(ids, spec.commandLine());
      JobWait wait =
          new JobWait(session.client(), clock, () -> LockSupport.parkNanos(PAUSE.toNanos()));
      for (String id : known) {
        progress.show("wattstick: waiting for " + id + " …");
        jobs.add(wait.await(id, until));
      }
    } finally {
      progress.clear();
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("items", jobs);
    form.print(spec.commandLine().getOut(), answer, Listings.JOBS, jobs, List.of());
    demandCompleted(jobs);
  }

  private Duration patience() {
    Duration asked = timeout == null ? FOR_EVER : TypedDurations.parse(timeout).orElse(FOR_EVER);
    return asked.compareTo(FOR_EVER) < 0 ? asked : FOR_EVER;
  }

  private static void demandCompleted(ArrayNode jobs) {
    StringJoiner sentences = new StringJoiner("; ");
    for (JsonNode job : jobs) {
      if (!JobWait.hasEnded(job)) {
        sentences.add(sentence(job) + ": the time is up");
      } else if (!job.path("state").asText().equals("completed")) {
        sentences.add(sentence(job));
      }
    }
    if (sentences.length() > 0) {
      throw new CliFailure(sentences.toString());
    }
  }

  /** One sentence about a job that has ended, or has not. */
  private static String sentence(JsonNode job) {
    JsonNode failure = job.path("failure");
    String what = job.path("id").asText() + " " + job.path("state").asText("disappeared");
    return failure.has("kind")
        ? what + " (" + failure.path("kind").asText() + "): " + failure.path("message").asText()
        : what;
  }
}
