package dev.wattstick.worker.openvino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.models.IrFile;
import dev.wattstick.worker.models.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenVinoPlacesTest {
  @TempDir Path root;

  @Test
  void prefersTheChosenFile() throws IOException {
    Path chosen = library("elsewhere", "libopenvino_c.so.2460");
    inEnvironment();

    assertThat(places(Map.of("WATTSTICK_OPENVINO", chosen.toString())).find()).contains(chosen);
  }

  @Test
  void looksIntoTheChosenFolder() throws IOException {
    Path chosen = library("elsewhere", "libopenvino_c.so.2460");

    assertThat(places(Map.of("WATTSTICK_OPENVINO", root + "/elsewhere")).find()).contains(chosen);
  }

  @Test
  void doesNotPassOverAWrongChoice() throws IOException {
    inEnvironment();

    assertThat(places(Map.of("WATTSTICK_OPENVINO", "/no/such/folder")).find()).isEmpty();
  }

  @Test
  void looksIntoAnArchiveInstall() throws IOException {
    Path library = library("opt/intel/runtime/lib/intel64", "libopenvino_c.so");
    inEnvironment();

    assertThat(places(Map.of("INTEL_OPENVINO_DIR", root + "/opt/intel")).find()).contains(library);
  }

  @Test
  void looksIntoTheProjectsOwnEnvironmentLast() throws IOException {
    Path library = inEnvironment();

    assertThat(places(Map.of("INTEL_OPENVINO_DIR", root + "/opt/none")).find()).contains(library);
  }

  @Test
  void looksIntoTheEnvironmentThatAVariableNames() throws IOException {
    Path library =
        library("other/lib/python3.12/site-packages/openvino/libs", "libopenvino_c.so.2641");

    assertThat(places(Map.of("WATTSTICK_VENV", root + "/other")).find()).contains(library);
  }

  @Test
  void namesThePlacesAndTheRemedyWhenItIsNotThere() {
    EngineFacts facts = new OpenVinoProvider(places(Map.of())).facts();

    assertThat(facts.available()).isFalse();
    assertThat(facts.reason())
        .contains("$WATTSTICK_OPENVINO", "$INTEL_OPENVINO_DIR", root + "/.wattstick/venv");
    assertThat(facts.remedy()).isEqualTo("./wattstick setup openvino");
    assertThat(facts.version()).isNull();
    assertThat(facts.devices()).isEmpty();
  }

  @Test
  void saysHowToUndoAWrongChoiceWhichASetupCouldNotMend() {
    EngineFacts facts =
        new OpenVinoProvider(places(Map.of("WATTSTICK_OPENVINO", "/no/such/folder"))).facts();

    assertThat(facts.reason()).endsWith("not at $WATTSTICK_OPENVINO (/no/such/folder)");
    assertThat(facts.remedy()).startsWith("unset WATTSTICK_OPENVINO");
  }

  @Test
  void refusesToLoadAModelWhenItIsNotThere() throws IOException {
    IrFile ir = new IrFile();
    Path model = ir.result(ir.parameter("x", "f32", 2), "f32", 2).write(root.resolve("m.xml"));
    EngineException refusal =
        Assertions.catchThrowableOfType(
            EngineException.class,
            () ->
                new OpenVinoProvider(places(Map.of()))
                    .load(ModelFiles.of(model, "openvino-ir"), new LoadOptions(DeviceId.CPU, 1, 1))
                    .close());

    assertThat(refusal.kind()).isEqualTo(FailureKind.ENGINE_UNAVAILABLE);
    assertThat(refusal).hasMessageContaining("./wattstick setup openvino");
  }

  @Test
  void saysSoWhenTheLibraryIsNone() throws IOException {
    Path text = Files.writeString(root.resolve("libopenvino_c.so"), "no library");
    EngineFacts facts =
        new OpenVinoProvider(new OpenVinoPlaces(text.toString(), null, root)).facts();

    assertThat(facts.available()).isFalse();
    assertThat(facts.reason()).contains(text.toString());
  }

  private OpenVinoPlaces places(Map<String, String> variables) {
    return OpenVinoPlaces.of(variables, null, root);
  }

  private Path inEnvironment() throws IOException {
    return library(
        ".wattstick/venv/lib/python3.11/site-packages/openvino/libs", "libopenvino_c.so.2641");
  }

  private Path library(String folder, String name) throws IOException {
    Path path = Files.createDirectories(root.resolve(folder)).resolve(name);
    Files.createFile(path.resolveSibling("libopenvino.so.1"));
    return Files.createFile(path);
  }
}
