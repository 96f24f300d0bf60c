package dev.wattstick.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses WORKER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.wattstick.worker");

  @Test
  void theWorkerKnowsNothingOfWhoUsesIt() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "jakarta..",
            "tech.tablesaw..",
            "dev.wattstick.analysis..",
            "dev.wattstick.service..",
            "dev.wattstick.cli..")
        .check(WORKER);
  }

  @Test
  void onlyTheEnginesAndTheProcessItselfTouchNativeCode() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.wattstick.worker.tflite..",
            "dev.wattstick.worker.openvino..",
            "dev.wattstick.worker.process..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.bytedeco..", "com.sun.jna..")
        .check(WORKER);
  }

  @Test
  void theTimedLoopKnowsNoEngineAndNoLink() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.wattstick.worker.measure",
            "dev.wattstick.worker.dataset",
            "dev.wattstick.worker.meter",
            "dev.wattstick.worker.environment")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.worker",
            "dev.wattstick.worker.simulated",
            "dev.wattstick.worker.tflite",
            "dev.wattstick.worker.openvino",
            "dev.wattstick.record.link")
        .check(WORKER);
  }

  @Test
  void metersKnowNothingOfWhatIsMeasured() {
    noClasses()
        .that()
        .resideInAPackage("dev.wattstick.worker.meter")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.wattstick.worker.measure", "dev.wattstick.worker.engine", "dev.wattstick.quality")
        .check(WORKER);
  }

  @Test
  void onlyTheMeasuringAndTheDatasetsKnowEvaluators() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.wattstick.worker.measure", "dev.wattstick.worker.dataset")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.wattstick.quality..")
        .check(WORKER);
  }

  @Test
  void everyPackageSaysItsPurpose() {
    assertThat(WORKER)
        .allSatisfy(
            type ->
                assertThat(type.getPackage().tryGetPackageInfo())
                    .as(type.getPackageName())
                    .isPresent());
  }
}
