package dev.wattstick.cli.command;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.intake.Intake;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.plot.figure.BatchTables;
import dev.wattstick.plot.figure.FigureFolders;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.ModelWork;
import dev.wattstick.plot.figure.output.FigureCatalog;
import dev.wattstick.plot.figure.output.FigureOrder;
import dev.wattstick.plot.figure.output.FigureReport;
import dev.wattstick.plot.figure.output.FigureWriter;
import dev.wattstick.record.Verdict;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the figures and tables of databases. */
@Command(
    name = "figures",
    description = {
      "Draws the figures and tables of databases.",
      "Each with its data as CSV: all of them or none."
    },
    mixinStandardHelpOptions = true)
public final class FiguresCommand implements Runnable, OptionCheck {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Database folders, or folders of our run directories, which are merged.")
  private List<Path> folders = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
  private Path out = Path.of("");

  @Option(
      names = "--raw",
      paramLabel = "RESULT_DATABASES",
      description = "Unmerged results, which the figures stddev and letter_confidence need.")
  private @Nullable Path raw;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      description =
          "Run directories behind the databases, where they do not lie in 'runs' beside them.")
  private List<Path> runs = List.of();

  @Option(
      names = "--run",
      split = ",",
      paramLabel = "ID",
      description = "Show these runs by themselves, whatever their verdict (default: the latest).")
  private List<String> ids = List.of();

  @Option(
      names = "--verdicts",
      split = ",",
      paramLabel = "VERDICT",
      defaultValue = "VALID",
      description = "Which runs may be shown (default: ${DEFAULT-VALUE}).")
  private List<Verdict.Value> verdicts = List.of(Verdict.Value.VALID);

  @Option(
      names = "--batches",
      paramLabel = "TABLES",
      description = "Tables of times by batch size, as batchsize_comparison_results of the study.")
  private @Nullable Path batches;

  @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Only these figures.")
  private List<String> only = List.of();

  @Option(
      names = "--formats",
      defaultValue = "pdf,csv",
      split = ",",
      paramLabel = "FORMAT",
      completionCandidates = Choices.FigureFormats.class,
      description = "Among ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private List<String> formats = List.of("pdf", "csv");

  @Mixin private StyleOptions style = new StyleOptions();

  @Mixin private ScaleOptions scale = new ScaleOptions();

  @Option(
      names = "--simulated",
      description = "Show simulated numbers, too; the pictures then say so.")
  private boolean simulated;

  @Override
  public List<String> faults() {
    OptionFaults faults = new OptionFaults();
    formats.forEach(format -> faults.oneOf("--formats", format.strip(), Choices.FIGURE_FORMATS));
    return faults.list();
  }

  @Override
  public List<String> faultsOfData() {
    try {
      return only.isEmpty() ? List.of() : unknownNames(inputs()).list();
    } catch (CliFailure | BadDataException | ResultException | UncheckedIOException e) {
      return List.of(); // without the data nobody knows the names
    }
  }

  @Override
  public void run() {
    FigureInputs inputs = inputs();
    if (!only.isEmpty()) {
      unknownNames(inputs).throwIfAny(spec.commandLine());
    }
    FigureReport report = new FigureWriter().write(inputs, order(), out);
    print(report);
    if (report.results().stream().noneMatch(result -> result instanceof FigureReport.Written)) {
      throw new CliFailure("no figure could be drawn of this data; each reason stands above");
    }
  }

  /** Which figures there are depends on the data: those of its hosts are named after them. */
  private OptionFaults unknownNames(FigureInputs inputs) {
    List<String> known = FigureCatalog.names(FigureSource.of(inputs));
    OptionFaults faults = new OptionFaults();
    only.forEach(name -> faults.oneOf("--only", name, known));
    return faults;
  }

  private FigureInputs inputs() {
    FigureFolders gathered =
        new FigureFolders(
            new RunsSettings(EnumSet.copyOf(verdicts), simulated, RunsSettings.Differing.SEPARATE));
    folders.forEach(gathered::add);
    runs.forEach(gathered::addRuns);
    FigureInputs inputs = withResults(gathered.inputs(ids)).withScale(scale.scale(), scale.name());
    Path catalog = Installation.current().root().resolve("models/catalog.json");
    if (Files.exists(catalog)) {
      inputs = inputs.withWork(ModelWork.ofCatalog(catalog));
    }
    return batches == null ? inputs : inputs.withBatchCurves(BatchTables.read(batches));
  }

  private FigureInputs withResults(FigureInputs inputs) {
    return raw == null ? inputs : inputs.withResults(Intake.open(List.of(raw)).results());
  }

  private FigureOrder order() {
    Set<String> endings =
        formats.stream()
            .map(format -> format.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new FigureOrder(only, endings, style.theme(), style.dpi());
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
}
