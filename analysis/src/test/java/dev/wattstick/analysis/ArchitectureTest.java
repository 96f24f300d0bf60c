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
  void seesNoProgramOfTheRunnerAndNoNativeCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.worker..",
            "dev.wattstick.service..",
            "dev.wattstick.cli..",
            "dev.wattstick.record.link..",
            "io.quarkus..",
            "org.bytedeco..",
            "com.sun.jna..")
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
  void figuresOfTheStudyAndOfTheFieldAreSeenByTheCatalogAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.wattstick.analysis.figure.study..", "dev.wattstick.analysis.figure.output..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.wattstick.analysis.figure.study..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.wattstick.analysis.figure.field..", "dev.wattstick.analysis.figure.output..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.wattstick.analysis.figure.field..")
        .check(CLASSES);
  }
}
