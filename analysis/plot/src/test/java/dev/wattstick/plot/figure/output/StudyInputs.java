package dev.wattstick.plot.figure.output;

import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.intake.Intake;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.testing.Published;
import java.nio.file.Path;
import java.util.List;

/** The study's published databases and unmerged results, or the test is skipped and says why. */
final class StudyInputs {
  private StudyInputs() {}

  static FigureInputs read() {
    Path folder = Published.folder();
    return FigureInputs.of(
            List.of(
                DatabaseFolder.read(folder.resolve("classification_database")),
                DatabaseFolder.read(folder.resolve("segmentation_database"))))
        .withResults(Intake.open(List.of(folder.resolve("result_databases"))).results());
  }
}
