package dev.wattstick.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module: REST and the analysis, never the insides of worker or service. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.wattstick.cli");

  @Test
  void seesNeitherWorkerNorServiceNorNativeCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.worker..",
            "dev.wattstick.service..",
            "io.quarkus..",
            "org.bytedeco..",
            "com.sun.jna..")
        .check(CLASSES);
  }

  @Test
  void drawsByPlotAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.awt..", "org.knowm.xchart..", "org.apache.pdfbox..", "org.jfree..")
        .check(CLASSES);
  }

  @Test
  void onlyCommandsKnowPicocli() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.wattstick.cli.client..", "dev.wattstick.cli.text..", "dev.wattstick.cli.python..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void resultsAreTablesOfTheAnalysisWhichSpellsThem() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.wattstick.analysis.text.CsvCell")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.commons.csv.CSVPrinter")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("tech.tablesaw..")
        .check(CLASSES);
  }
}
