package dev.wattstick.record;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses RECORD =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.wattstick");

  @Test
  void recordDependsOnNothingButTheJdkJacksonAndJspecify() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.xml.stream..",
            "com.fasterxml.jackson..",
            "org.jspecify..",
            "dev.wattstick.record..")
        .check(RECORD);
  }

  @Test
  void theWordsKnowNeitherTheLinkNorFilesOfRuns() {
    noClasses()
        .that()
        .resideInAPackage("dev.wattstick.record")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.wattstick.record.link", "dev.wattstick.record.run")
        .check(RECORD);
  }

  @Test
  void everyPackageSaysItsPurpose() {
    assertThat(RECORD)
        .allSatisfy(
            type ->
                assertThat(type.getPackage().tryGetPackageInfo())
                    .as(type.getPackageName())
                    .isPresent());
  }
}
