package dev.wattstick.plot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module: pictures of the results of the analysis. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.wattstick.plot");

  @Test
  void seesNoProgramNoNotebookAndNoNativeCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.worker..",
            "dev.wattstick.service..",
            "dev.wattstick.cli..",
            "dev.wattstick.notebook..",
            "dev.wattstick.record.link..",
            "io.quarkus..",
            "tech.tablesaw..",
            "org.bytedeco..",
            "com.sun.jna..")
        .check(CLASSES);
  }

  @Test
  void figuresOfTheStudyAndOfTheFieldAreSeenByTheCatalogAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.wattstick.plot.figure.study..", "dev.wattstick.plot.figure.output..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.wattstick.plot.figure.study..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.wattstick.plot.figure.field..", "dev.wattstick.plot.figure.output..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.wattstick.plot.figure.field..")
        .check(CLASSES);
  }

  @Test
  void figuresDoNotKnowTheirFiles() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.wattstick.plot.figure",
            "dev.wattstick.plot.figure.study..",
            "dev.wattstick.plot.figure.field..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.wattstick.plot.figure.output..")
        .check(CLASSES);
  }
}
