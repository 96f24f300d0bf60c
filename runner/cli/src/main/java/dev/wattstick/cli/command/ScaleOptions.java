package dev.wattstick.cli.command;

import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.analysis.results.Scales;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.OptionCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose a scale, the same for every command that rates. */
final class ScaleOptions implements OptionCheck {
  @Option(
      names = "--scale",
      defaultValue = "edge-acc-2023",
      completionCandidates = Choices.ScaleIds.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String scale = "edge-acc-2023";

  @Option(
      names = "--references",
      description = "best, centered or dataset=model,… (edge-acc-2023 only; default: best).")
  private @Nullable String references;

  @Option(
      names = "--mode",
      description =
          "edge-acc-2023: optimistic mean, pessimistic mean, optimistic median, pessimistic median,"
              + " best, worst (default: optimistic mean); strep-2025: mean, median (default:"
              + " mean).")
  private @Nullable String mode;

  @Option(names = "--weights", paramLabel = "F", description = "JSON file {\"metric\":weight}.")
  private @Nullable Path weights;

  @Option(
      names = "--boundaries",
      paramLabel = "F",
      description = "JSON file {\"metric\":[b0,b1,b2,b3]}.")
  private @Nullable Path boundaries;

  /** Each setting by itself: one that is wrong must not hide another. */
  @Override
  public List<String> faults() {
    boolean known = Choices.SCALES.contains(scale);
    // Of a scale that there is not, a mode may be any that there is.
    List<String> modes =
        (known ? List.of(scale) : Choices.SCALES)
            .stream().flatMap(id -> Scales.modes(id).stream()).distinct().toList();
    OptionFaults faults =
        new OptionFaults().oneOf("--scale", scale, Choices.SCALES).oneOf("--mode", mode, modes);
    if (references != null) {
      faults.refusals(
          "--references",
          () -> Scales.of(known ? scale : EdgeAcc2023.ID, references, null, null, null));
    }
    return faults.list();
  }

  @Override
  public List<String> faultsOfData() {
    OptionFaults faults = new OptionFaults();
    faults.refusals(
        "--weights", () -> Scales.of(EdgeAcc2023.ID, null, null, source(weights), null));
    faults.refusals(
        "--boundaries", () -> Scales.of(EdgeAcc2023.ID, null, null, null, source(boundaries)));
    return faults.list();
  }

  /**
   * @throws dev.wattstick.analysis.table.ResultException when a choice is unknown or does not fit
   *     the scale
   */
  Scale scale() {
    return Scales.of(scale, references, mode, source(weights), source(boundaries));
  }

  /** The scale with the settings that are not its own. */
  String name() {
    return Scales.inWords(scale, references, mode, weights != null || boundaries != null);
  }

  private static Scales.@Nullable Source source(@Nullable Path file) {
    if (file == null) {
      return null;
    }
    if (!Files.isRegularFile(file)) {
      throw new CliFailure(file + " is no file: name one that is there");
    }
    try {
      return new Scales.Source(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CliFailure("cannot read " + file + ": " + e, e);
    }
  }
}
