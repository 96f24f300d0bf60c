package dev.wattstick.quality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module: texts, buffers and numbers alone. */
class ArchitectureTest {
  private static final JavaClasses QUALITY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.wattstick.quality");

  @Test
  void dependsOnNothingButTheJdkAndTheRecord() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "dev.wattstick.record", "dev.wattstick.quality..")
        .check(QUALITY);
  }

  @Test
  void neitherReadsFilesNorOpensConnectionsNorLoadsNativeCode() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
        .check(QUALITY);
    noClasses()
        .should()
        .callMethod(System.class, "loadLibrary", String.class)
        .orShould()
        .callMethod(System.class, "load", String.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(QUALITY);
  }

  @Test
  void everyPackageSaysItsPurpose() {
    assertThat(QUALITY)
        .allSatisfy(
            type ->
                assertThat(type.getPackage().tryGetPackageInfo())
                    .as(type.getPackageName())
                    .isPresent());
  }
}
