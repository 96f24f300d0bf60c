package dev.wattstick.cli.command;

import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.cli.client.Services;
import dev.wattstick.record.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What was measured. */
@Command(name = "runs", description = "Lists runs, newest first.", mixinStandardHelpOptions = true)
public final class RunsCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = "--model", description = "Runs of this model.")
  private @Nullable String model;

  @Option(
      names = "--engine",
      completionCandidates = Choices.Engines.class,
      description = "Runs with this engine, such as tflite.")
  private @Nullable String engine;

  @Option(names = "--device", description = "Runs on this device, such as cpu.")
  private @Nullable String device;

  @Option(names = "--verdict", description = "Runs with this verdict: ${COMPLETION-CANDIDATES}.")
  private Verdict.@Nullable Value verdict;

  @Mixin private PageOptions page = new PageOptions();

  @Override
  public void run() {
    Map<String, String> filter = new LinkedHashMap<>();
    JobFilterOptions.put(filter, "model", model);
    JobFilterOptions.put(filter, "engine", engine);
    JobFilterOptions.put(filter, "device", device);
    JobFilterOptions.put(filter, "verdict", verdict == null ? null : verdict.name());
    try (Services.Session session = service.forLookup()) {
      page.print(spec, "runs", session.client().list("runs", filter, page.limit()), Listings.RUNS);
    }
  }
}
