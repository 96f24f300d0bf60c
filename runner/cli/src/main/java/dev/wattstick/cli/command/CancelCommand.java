package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.service.Services;
import dev.wattstick.cli.text.ProgressLine;
import dev.wattstick.cli.text.Units;
import dev.wattstick.client.JobCancellation;
import dev.wattstick.client.JobCancellation.Outcome;
import dev.wattstick.client.JobCancellation.Result;
import dev.wattstick.client.ServiceClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends jobs before their time. */
@Command(
    name = "cancel",
    description = {
      "Cancels jobs that wait or run.",
      "One that waits is cancelled at once, one that runs by stopping its worker. Exits "
          + "with 1 when one could not be cancelled, and says which."
    },
    mixinStandardHelpOptions = true)
public final class CancelCommand implements Runnable, OptionCheck {
  /** Queued ones first: else the next would start where a running one ends. */
  private static final List<String> OPEN = List.of("queued", "running");

  private static final int MOST_NAMED = 10;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "JOB",
      description = "Ids of jobs; eight characters will do where they are one's.")
  private List<String> ids = List.of();

  @Option(names = "--all", description = "All jobs that wait or run.")
  private boolean all;

  @Mixin private JobFilterOptions filter = new JobFilterOptions();
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Override
  public List<String> faults() {
    boolean chosen = all || filter.isGiven();
    String state = filter.state();
    return new OptionFaults()
        .addIf(
            ids.isEmpty() && !chosen,
            "name jobs, or choose them with --all, --state, --device, --model or --label")
        .addIf(!ids.isEmpty() && chosen, "name jobs or choose them by options, not both")
        .addIf(
            Choices.JOB_STATES.contains(state) && !OPEN.contains(state),
            "--state is " + state + ": only queued and running jobs can be cancelled")
        .list();
  }

  @Override
  public void run() {
    ProgressLine progress = ProgressLine.onStderr();
    List<Result> results;
    try (Services.Session session = service.forLookup()) {
      List<String> chosen =
          ids.isEmpty()
              ? open(session.client())
              : new KnownNames(session.client(), "job", "jobs").ids(ids, spec.commandLine());
      results =
          new JobCancellation(session.client())
              .cancel(
                  chosen,
                  done -> progress.show("wattstick: " + done + " of " + chosen.size() + " jobs …"));
    } finally {
      progress.clear();
    }
    tell(results);
  }

  private List<String> open(ServiceClient client) {
    List<String> found = new ArrayList<>();
    for (String state : filter.state().isEmpty() ? OPEN : List.of(filter.state())) {
      Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
      parameters.put("state", state);
      for (JsonNode job : client.list("jobs", parameters, Integer.MAX_VALUE).items()) {
        found.add(job.path("id").asText());
      }
    }
    return List.copyOf(new LinkedHashSet<>(found));
  }

  private void tell(List<Result> results) {
    Map<Outcome, List<Result>> byOutcome =
        results.stream().collect(Collectors.groupingBy(Result::outcome));
    long stopping = byOutcome.getOrDefault(Outcome.STOPPING, List.of()).size();
    long cancelled = byOutcome.getOrDefault(Outcome.CANCELLED, List.of()).size();
    List<String> refused =
        results.stream().map(Result::detail).filter(detail -> !detail.isEmpty()).toList();
    if (cancelled + stopping > 0 || refused.isEmpty()) {
      spec.commandLine().getOut().println(sentence(cancelled, stopping));
    }
    if (!refused.isEmpty()) {
      String more =
          refused.size() > MOST_NAMED ? " … and " + (refused.size() - MOST_NAMED) + " more" : "";
      throw new CliFailure(
          "not cancelled: "
              + refused.stream().limit(MOST_NAMED).collect(Collectors.joining(" "))
              + more);
    }
  }

  private static String sentence(long cancelled, long stopping) {
    String all = "cancelled: " + Units.counted(cancelled + stopping, "job");
    return stopping == 0
        ? all
        : all
            + ", of which "
            + stopping
            + (stopping == 1 ? " is" : " are")
            + " still being stopped";
  }
}
