package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.rating.Strep2025;
import dev.wattstick.cli.Installation;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.draw.Typeface;
import dev.wattstick.plot.figure.FigureFolders;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.ModelWork;
import dev.wattstick.plot.figure.RatedDatabase;
import dev.wattstick.plot.figure.output.FigureOrder;
import dev.wattstick.plot.figure.output.FigureReport;
import dev.wattstick.plot.figure.output.FigureWriter;
import dev.wattstick.plot.label.LabelPrinter;
import dev.wattstick.plot.label.LabelRequest;
import dev.wattstick.plot.label.LabelSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The figures of the demo's database, and the label of its first row.
 *
 * @param figures how many were drawn
 * @param label the label's file
 */
record DemoPictures(long figures, Path label) {

  /**
   * @param service where the runs can be looked at, for the label's code
   */
  static DemoPictures of(DemoRating rating, Path home, URI service) {
    Database database = DatabaseFolder.read(rating.folder());
    FigureReport report =
        new FigureWriter()
            .write(
                inputs(rating),
                FigureOrder.all(Set.of("pdf", "png", "csv")),
                home.resolve("figures"));
    long drawn =
        report.results().stream().filter(result -> result instanceof FigureReport.Written).count();
    LabelRequest request =
        LabelRequest.of(
                database.frame().texts("environment").present(0),
                database.frame().texts("model").present(0),
                LocalDate.now(Clock.systemDefaultZone()))
            .withDataset(database.frame().texts("dataset").present(0))
            .withLink(service.resolve("/api/v1/runs/" + rating.firstRun()).toString());
    LabelSource source =
        new LabelSource(RatedDatabase.of(database, Strep2025.standard()), Strep2025.ID);
    Path label = home.resolve("label.pdf");
    OutputFile.write(
        label, new LabelPrinter(Typeface.load()).write(source.facts(request), PictureFormat.PDF));
    return new DemoPictures(drawn, label);
  }

  /** The database with the runs that lie beside it. */
  private static FigureInputs inputs(DemoRating rating) {
    FigureInputs inputs =
        new FigureFolders(DemoRating.SETTINGS).add(rating.folder()).inputs(List.of());
    Path catalog = Installation.current().root().resolve("models/catalog.json");
    return inputs.withWork(ModelWork.ofCatalog(catalog));
  }
}
