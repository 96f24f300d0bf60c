package dev.wattstick.notebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module: what notebooks import, over the analysis. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.wattstick.notebook");

  @Test
  void seesNoProgramAndNoNativeCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.worker..",
            "dev.wattstick.service..",
            "dev.wattstick.cli..",
            "io.quarkus..",
            "org.bytedeco..",
            "com.sun.jna..")
        .check(CLASSES);
  }

  /** A notebook may show a chart of XChart's; our own pictures are drawn by plot. */
  @Test
  void drawsByPlotButForChartsOfXChartsAndMarksByTheMillion() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "javax.imageio..", "java.awt.image..")
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveSimpleName("Svg")
        .and()
        .doNotHaveSimpleName("Views")
        .and()
        .doNotHaveSimpleName("LatencyChart")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.knowm.xchart..", "org.jfree..", "java.awt.geom..")
        .check(CLASSES);
  }
}
