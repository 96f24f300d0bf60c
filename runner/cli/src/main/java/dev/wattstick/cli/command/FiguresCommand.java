package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.draw.Theme;
import dev.wattstick.analysis.figure.FigureInputs;
import dev.wattstick.analysis.figure.FigureOrder;
import dev.wattstick.analysis.figure.FigureReport;
import dev.wattstick.analysis.figure.FigureWriter;
import dev.wattstick.analysis.intake.Imported;
import dev.wattstick.analysis.intake.Intake;
import dev.wattstick.cli.CliFailure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the figures and tables of databases. */
@Command(
    name = "figures",
    description =
        "Draws the figures and tables of databases, each with its data as CSV: all of them or none.",
    mixinStandardHelpOptions = true)
public final class FiguresCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Database folders.")
  private List<Path> folders = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
  private Path out = Path.of("");

  @Option(
      names = "--raw",
      paramLabel = "RESULT_DATABASES",
      description = "Unmerged results, which the figure stddev needs.")
  private @Nullable Path raw;

  @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Only these figures.")
  private List<String> only = List.of();

  @Option(
      names = "--formats",
      defaultValue = "pdf,csv",
      description = "Among pdf, svg, png, csv (default: ${DEFAULT-VALUE}).")
  private String formats = "pdf,csv";

  @Option(
      names = "--theme",
      defaultValue = "paper",
      description = "paper or colour-blind (default: ${DEFAULT-VALUE}).")
  private String theme = "paper";

  @Option(
      names = "--dpi",
      defaultValue = "300",
      description = "Of PNG files (default: ${DEFAULT-VALUE}).")
  private int dpi;

  @Option(
      names = "--simulated",
      description = "Show simulated numbers, too; the pictures then say so.")
  private boolean simulated;

  @Override
  public void run() {
    List<Database> databases = new ArrayList<>();
    folders.forEach(folder -> databases.add(DatabaseFolder.read(folder)));
    FigureInputs inputs = FigureInputs.of(databases).withSimulated(simulated);
    FigureReport report = new FigureWriter().write(withResults(inputs), order(), out);
    print(report);
    if (report.results().stream().noneMatch(result -> result instanceof FigureReport.Written)) {
      throw new CliFailure("no figure could be drawn of this data; each reason stands above");
    }
  }

  private FigureInputs withResults(FigureInputs inputs) {
    if (raw == null) {
      return inputs;
    }
    try (Imported imported = Intake.open(List.of(raw))) {
      return inputs.withResults(imported.results());
    }
  }

  private FigureOrder order() {
    return FigureOrder.standard()
        .withOnly(only)
        .withFormats(formats)
        .withDpi(dpi)
        .withTheme(Themes.named(theme));
  }

  private void print(FigureReport report) {
    PrintWriter printer = spec.commandLine().getOut();
    for (FigureReport.Result result : report.results()) {
      if (result instanceof FigureReport.Written written) {
        written.files().forEach(file -> printer.println("written: " + file));
      } else if (result instanceof FigureReport.Skipped skipped) {
        printer.println("skipped: " + skipped.name() + ": " + skipped.reason());
      }
    }
    printer.flush();
  }

  /** By the names that themes have. */
  static final class Themes {
    private Themes() {}

    static Theme named(String name) {
      return Theme.named(name)
          .orElseThrow(
              () ->
                  new CliFailure(
                      "there is no theme '"
                          + name
                          + "'; there are "
                          + String.join(", ", Theme.all().stream().map(Theme::name).toList())));
    }
  }
}
