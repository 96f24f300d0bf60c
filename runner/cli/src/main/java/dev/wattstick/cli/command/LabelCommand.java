package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.draw.PictureFormat;
import dev.wattstick.analysis.draw.Pictures;
import dev.wattstick.analysis.draw.Typeface;
import dev.wattstick.analysis.figure.RatedDatabase;
import dev.wattstick.analysis.label.LabelPrinter;
import dev.wattstick.analysis.label.LabelRequest;
import dev.wattstick.analysis.label.LabelSource;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.cli.CliFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the energy label of one model in one environment. */
@Command(
    name = "label",
    description = "Makes the energy label of one model in one environment of a database.",
    mixinStandardHelpOptions = true)
public final class LabelCommand implements Runnable {
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

  @Option(names = "--date", description = "On the label (default: today).")
  private @Nullable LocalDate date;

  @Option(
      names = "--theme",
      defaultValue = "paper",
      description = "paper or colour-blind (default: ${DEFAULT-VALUE}).")
  private String theme = "paper";

  @Option(
      names = "--dpi",
      defaultValue = "300",
      description = "Of a PNG file (default: ${DEFAULT-VALUE}).")
  private int dpi = Pictures.DEFAULT_DPI;

  @Option(
      names = "--simulated",
      description = "Make a label of simulated numbers; it then says so.")
  private boolean simulated;

  @Mixin private ScaleOptions scale = new ScaleOptions();

  @Override
  public void run() {
    PictureFormat format = format();
    Scale chosen = scale.scale();
    LabelSource source =
        new LabelSource(new RatedDatabase(DatabaseFolder.read(folder), chosen), scale.name());
    LocalDate day = date == null ? LocalDate.now(Clock.systemDefaultZone()) : date;
    LabelRequest request = new LabelRequest(environment, model, dataset, day, link, simulated);
    byte[] label =
        new LabelPrinter(Typeface.load())
            .write(source.facts(request), format, FiguresCommand.Themes.named(theme), dpi);
    OutputFile.write(out, label);
  }

  private PictureFormat format() {
    String name = out.toString();
    return PictureFormat.of(name.substring(name.lastIndexOf('.') + 1))
        .orElseThrow(
            () ->
                new CliFailure(
                    "cannot tell the format of " + out + ": end it in .pdf, .svg or .png"));
  }
}
