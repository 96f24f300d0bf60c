package dev.wattstick.cli.command;

import dev.wattstick.analysis.evaluation.DatabaseInput;
import dev.wattstick.analysis.rating.LetterShares;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.RatingJson;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.rating.RatingsCsv;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.analysis.rating.UsedSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rates databases, each on its own, into one tidy table. */
@Command(
    name = "rate",
    description =
        "Rates database folders (ours or the study's) and prints or writes the tidy table of indices and ratings.",
    mixinStandardHelpOptions = true)
public final class RateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Database folders (ours or the study's), or results that are not merged yet.")
  private List<Path> folders = List.of();

  @Mixin private ScaleOptions scale = new ScaleOptions();

  @Option(
      names = "--out",
      paramLabel = "F.csv",
      description = "Write the table to this file instead of printing it.")
  private @Nullable Path out;

  @Option(
      names = "--save-boundaries",
      paramLabel = "F.json",
      description = "Write the metrics' boundaries to this file, for --boundaries.")
  private @Nullable Path savedBoundaries;

  @Option(
      names = "--save-weights",
      paramLabel = "F.json",
      description = "Write the metrics' weights to this file, for --weights.")
  private @Nullable Path savedWeights;

  @Mixin private ConfidenceOptions confidence = new ConfidenceOptions();

  @Override
  public void run() {
    Scale chosen = scale.scale();
    List<SourceDatabase> databases = new ArrayList<>();
    folders.forEach(folder -> databases.addAll(SourceDatabase.in(folder)));
    List<RatingInput> inputs = new ArrayList<>();
    databases.forEach(one -> inputs.add(DatabaseInput.of(one.database())));
    List<Ratings> ratings = Rating.rateAll(chosen, inputs);
    List<LetterShares> letters = confidence.of(databases, ratings);
    save(ratings);
    PrintWriter printer = spec.commandLine().getOut();
    boolean shares = confidence.isAsked();
    OutputFile.writeOrPrint(out, printer, writer -> RatingsCsv.writeAll(letters, shares, writer));
    if (out != null) {
      printer.println(new LetterSummary(shares).of(letters).stripTrailing());
    }
  }

  private void save(List<Ratings> ratings) {
    if (savedBoundaries != null) {
      String json = RatingJson.write(UsedSettings.boundaries(ratings));
      OutputFile.write(savedBoundaries, writer -> writer.write(json));
    }
    if (savedWeights != null) {
      String json = RatingJson.write(UsedSettings.weights(ratings));
      OutputFile.write(savedWeights, writer -> writer.write(json));
    }
  }
}
