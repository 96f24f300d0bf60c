package dev.wattstick.cli.command;

import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.RatingJson;
import dev.wattstick.analysis.rating.RatingTable;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.analysis.rating.UsedSettings;
import dev.wattstick.analysis.results.DatabaseInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    description = {
      "Rates databases from A to E.",
      "Prints or writes the tidy table of indices and ratings of database folders (ours "
          + "or the study's)."
    },
    mixinStandardHelpOptions = true)
public final class RateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Database folders (ours or the study's), or results that are not merged yet.")
  private List<Path> folders = List.of();

  @Mixin private ScaleOptions scale = new ScaleOptions();
  @Mixin private TableOptions form = new TableOptions();

  @Option(
      names = "--out",
      paramLabel = "F.csv",
      description = "Write the table to this file and print a summary.")
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
    List<RatingConfidence> letters = confidence.of(databases, ratings);
    save(ratings);
    PrintWriter printer = spec.commandLine().getOut();
    boolean shares = confidence.isAsked();
    OutputFile.writeOrPrint(out, printer, writer -> write(letters, shares, writer));
    if (out != null) {
      printer.println(summary(databases, letters));
    }
  }

  private void write(List<RatingConfidence> letters, boolean shares, Writer writer)
      throws IOException {
    switch (form.format(TableOptions.Format.CSV)) {
      case CSV -> RatingTable.of(letters, false, shares).writeCsv(writer);
      case JSON -> writer.write(RatingTable.of(letters, true, shares).json());
      case TABLE -> writer.write(new LetterSummary(shares).of(letters));
    }
  }

  private String summary(List<SourceDatabase> databases, List<RatingConfidence> letters) {
    int rows = databases.stream().mapToInt(one -> one.database().frame().rowCount()).sum();
    String names =
        databases.stream().map(one -> one.database().name()).collect(Collectors.joining(", "));
    return "written: "
        + out
        + ": ratings of "
        + rows
        + " rows of "
        + names
        + " on the scale "
        + scale.name()
        + System.lineSeparator()
        + "letters: "
        + LetterSummary.counts(letters);
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
