package dev.wattstick.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.wattstick.service");

  @Test
  void theWorkerIsAProcessAndNeverOnTheClassPath() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.wattstick.worker..")
        .check(SERVICE);
  }

  @Test
  void nativeCodeIsTheWorkersAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.jna..", "org.bytedeco..", "oshi..")
        .check(SERVICE);
    noClasses()
        .should()
        .callMethod(System.class, "loadLibrary", String.class)
        .orShould()
        .callMethod(System.class, "load", String.class)
        .check(SERVICE);
  }

  @Test
  void drawsByPlotAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.awt..", "org.knowm.xchart..", "org.apache.pdfbox..", "org.jfree..")
        .check(SERVICE);
  }

  @Test
  void roomsHaveAnOrder() {
    slices().matching("dev.wattstick.service.(*)..").should().beFreeOfCycles().check(SERVICE);
    noClasses()
        .that()
        .resideInAnyPackage("..fault..", "..settings..", "..home..", "..sqlite..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..service.rest..", "..service.queue..", "..service.plan..", "..service.publish..")
        .check(SERVICE);
    noClasses()
        .that()
        .resideOutsideOfPackages("..service.rest..", "..service.start..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..")
        .check(SERVICE);
  }

  @Test
  void onlyTheDatabaseRoomAndRowsSpeakSql() {
    noClasses()
        .that()
        .resideInAnyPackage("..service.rest..", "..service.plan..", "..service.catalog..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(SERVICE);
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
        .check(SERVICE);
  }
}
