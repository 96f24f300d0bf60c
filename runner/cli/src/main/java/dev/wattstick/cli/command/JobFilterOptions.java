package dev.wattstick.cli.command;

import dev.wattstick.cli.OptionCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which jobs are meant. */
final class JobFilterOptions implements OptionCheck {
  @Option(
      names = "--state",
      completionCandidates = Choices.JobStates.class,
      description = "Jobs in this state: ${COMPLETION-CANDIDATES}.")
  private @Nullable String state;

  @Option(names = "--device", description = "Jobs for this device, such as cpu.")
  private @Nullable String device;

  @Option(names = "--model", description = "Jobs of this model.")
  private @Nullable String model;

  @Option(
      names = "--label",
      paramLabel = "NAME=VALUE",
      description = "Jobs that were submitted with this label.")
  private @Nullable String label;

  @Override
  public List<String> faults() {
    return new OptionFaults()
        .oneOf("--state", state, Choices.JOB_STATES)
        .addIf(
            label != null && label.indexOf('=') < 1, "--label is '" + label + "': write NAME=VALUE")
        .list();
  }

  boolean isGiven() {
    return !parameters().isEmpty();
  }

  /** The state that was asked for; empty for any. */
  String state() {
    return state == null ? "" : state.toLowerCase(Locale.ROOT);
  }

  /** As query parameters of {@code GET /jobs}. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "state", state == null ? null : state());
    put(parameters, "device", device);
    put(parameters, "model", model);
    put(parameters, "label", label);
    return parameters;
  }

  static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }
}
