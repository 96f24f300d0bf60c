package dev.wattstick.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void seesTheSharedRecordsAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.worker..",
            "dev.wattstick.service..",
            "dev.wattstick.cli..",
            "dev.wattstick.analysis..",
            "dev.wattstick.plot..",
            "dev.wattstick.notebook..",
            "dev.wattstick.record.link..",
            "picocli..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.wattstick.client"));
  }
}
