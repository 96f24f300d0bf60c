package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.evaluation.DatabaseInput;
import dev.wattstick.analysis.evaluation.Merging;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.rating.RatingsCsv;
import dev.wattstick.analysis.rating.Scale;
import java.io.IOException;
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

  @Override
  public void run() {
    Scale chosen = scale.scale();
    List<RatingInput> inputs = new ArrayList<>();
    for (Path folder : folders) {
      for (Database database : databases(folder)) {
        inputs.add(DatabaseInput.of(database));
      }
    }
    List<Ratings> ratings = Rating.rateAll(chosen, inputs);
    if (out == null) {
      print(ratings);
    } else {
      OutputFile.write(out, writer -> RatingsCsv.writeAll(ratings, writer));
      spec.commandLine().getOut().println(LetterSummary.of(ratings).stripTrailing());
    }
  }

  /** A database folder as it is; results that are not merged yet are merged first. */
  private static List<Database> databases(Path folder) {
    if (DatabaseFolder.is(folder)) {
      return List.of(DatabaseFolder.read(folder));
    }
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return Merging.of(name, List.of(folder), null, RunsSettings.usual()).merged().databases();
  }

  private void print(List<Ratings> ratings) {
    PrintWriter printer = spec.commandLine().getOut();
    try {
      RatingsCsv.writeAll(ratings, printer);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    printer.flush();
  }
}
