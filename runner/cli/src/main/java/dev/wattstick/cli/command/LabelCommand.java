package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.RatedDatabase;
import dev.wattstick.plot.label.LabelFacts;
import dev.wattstick.plot.label.LabelPrinter;
import dev.wattstick.plot.label.LabelRequest;
import dev.wattstick.plot.label.LabelSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Makes the energy label of one model in one environment. */
@Command(
    name = "label",
    description = {
      "Makes the energy label of one model.",
      "Of one row of a database: a model in an environment."
    },
    mixinStandardHelpOptions = true)
public final class LabelCommand implements Runnable, OptionCheck {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A database folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--environment",
      required = true,
      paramLabel = "E",
      description = "As the database names it.")
  private String environment = "";

  @Option(
      names = "--model",
      required = true,
      paramLabel = "M",
      description = "As the database names it.")
  private String model = "";

  @Option(names = "--dataset", description = "Where the model has results on several.")
  private @Nullable String dataset;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "A .pdf, .svg or .png file.")
  private Path out = Path.of("");

  @Option(names = "--link", paramLabel = "URL", description = "Of the run, for the label's code.")
  private @Nullable String link;

  @Option(
      names = "--date",
      converter = DateConverter.class,
      description = "On the label, such as 2026-12-31 (default: today).")
  private @Nullable LocalDate date;

  @Mixin private StyleOptions style = new StyleOptions();

  @Option(
      names = "--simulated",
      description = "Make a label of simulated numbers; it then says so.")
  private boolean simulated;

  @Mixin private ScaleOptions scale = new ScaleOptions();

  @Override
  public List<String> faults() {
    return new OptionFaults()
        .addIf(
            !out.toString().isEmpty() && format().isEmpty(),
            "--out is " + out + ": end it in .pdf, .svg or .png")
        .list();
  }

  @Override
  public List<String> faultsOfData() {
    try {
      return unknownNames(DatabaseFolder.read(folder).frame()).list();
    } catch (BadDataException | UncheckedIOException e) {
      return List.of(); // without the database nobody knows the names
    }
  }

  private OptionFaults unknownNames(Frame frame) {
    return new OptionFaults()
        .oneOf("--environment", nullIfMissing(environment), names(frame, "environment"))
        .oneOf("--model", nullIfMissing(model), names(frame, "model"))
        .oneOf("--dataset", dataset, names(frame, "dataset"));
  }

  private static @Nullable String nullIfMissing(String name) {
    return name.isEmpty() ? null : name;
  }

  private static List<String> names(Frame frame, String column) {
    Set<String> names = new LinkedHashSet<>();
    for (int row = 0; row < frame.rowCount(); row++) {
      names.add(frame.texts(column).present(row));
    }
    return List.copyOf(names);
  }

  @Override
  public void run() {
    Scale chosen = scale.scale();
    Database database = DatabaseFolder.read(folder);
    unknownNames(database.frame()).throwIfAny(spec.commandLine());
    LabelSource source = new LabelSource(RatedDatabase.of(database, chosen), scale.name());
    LocalDate day = date == null ? LocalDate.now(Clock.systemDefaultZone()) : date;
    LabelRequest request = new LabelRequest(environment, model, dataset, day, link, simulated);
    LabelFacts facts = source.facts(request);
    PictureFormat format = format().orElse(PictureFormat.PDF);
    OutputFile.write(
        out, new LabelPrinter(Typeface.load()).write(facts, format, style.theme(), style.dpi()));
    spec.commandLine()
        .getOut()
        .println(
            "written: "
                + out
                + ": "
                + facts.model()
                + " on "
                + facts.environment()
                + ", "
                + facts.compound()
                + " on "
                + facts.scale()
                + (facts.simulated() ? " (SIMULATED)" : ""));
  }

  private Optional<PictureFormat> format() {
    String name = out.toString();
    return PictureFormat.of(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Says how a date is written. */
  static final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is no date such as 2026-12-31");
      }
    }
  }
}
