package dev.wattstick.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module: a plain library over the records. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.wattstick.analysis");

  @Test
  void seesNoProgramNoPictureAndNoNativeCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.worker..",
            "dev.wattstick.service..",
            "dev.wattstick.cli..",
            "dev.wattstick.plot..",
            "dev.wattstick.notebook..",
            "dev.wattstick.record.link..",
            "io.quarkus..",
            "tech.tablesaw..",
            "org.bytedeco..",
            "com.sun.jna..",
            "java.awt..",
            "javax.imageio..",
            "org.knowm.xchart..",
            "org.apache.pdfbox..",
            "org.jfree..",
            "com.google.zxing..")
        .check(CLASSES);
  }

  @Test
  void rulesKnowNothingOfFilesAndDatabases() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.wattstick.analysis.rating..", "dev.wattstick.analysis.statistics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.analysis.database..",
            "dev.wattstick.analysis.intake..",
            "dev.wattstick.analysis.merge..",
            "java.nio.file..")
        .check(CLASSES);
  }

  @Test
  void resultsAreSpelledAsCsvInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.wattstick.analysis.table..", "dev.wattstick.analysis.text..")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("CsvCell")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.commons.csv.CSVPrinter")
        .check(CLASSES);
  }

  @Test
  void tablesKnowNoneOfTheRoomsWhoseResultsTheyHold() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.wattstick.analysis.table..", "dev.wattstick.analysis.listing..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.analysis.rating..",
            "dev.wattstick.analysis.statistics..",
            "dev.wattstick.analysis.results..",
            "dev.wattstick.analysis.database..",
            "dev.wattstick.analysis.merge..",
            "dev.wattstick.analysis.intake..",
            "java.nio.file..")
        .check(CLASSES);
  }
}
