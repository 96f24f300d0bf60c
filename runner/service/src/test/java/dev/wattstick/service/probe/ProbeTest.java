package dev.wattstick.service.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.Availability;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.service.FakeFacts;
import dev.wattstick.service.FakeWorkers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
  private static final DeviceId STICK = DeviceId.parse("myriad:1.2");
  private static final DeviceFacts CPU = DeviceFacts.of(DeviceId.CPU, "A CPU", "CPU");

  @TempDir Path folder;

  @Test
  void asksOnceAndThenTakesOtherAnswers() {
    Probe probe =
        new Probe(
            new FakeWorkers(),
            Map.of(),
            folder.resolve("probe.log"),
            Clock.systemUTC(),
            Runnable::run);
    assertThat(probe.facts()).isSameAs(probe.facts());
    assertThat(probe.facts().availability("openvino", STICK))
        .isInstanceOf(Availability.Unavailable.class);

    NodeFacts plugged = facts(openVino(CPU, DeviceFacts.of(STICK, "A stick", "NCS")));
    probe.replace(plugged);
    assertThat(probe.facts()).isSameAs(plugged);
    assertThat(probe.facts().availability("openvino", STICK))
        .isEqualTo(new Availability.Available());
    assertThat(probe.facts().devices())
        .extracting(DeviceFacts::deviceId)
        .containsExactly(DeviceId.CPU, STICK);

    probe.replace(facts(openVino(CPU)));
    assertThat(probe.facts().availability("openvino", STICK))
        .isEqualTo(
            new Availability.Unavailable(
                "engine openvino finds no device myriad:1.2",
                "plug it in and ask again with GET /api/v1/engines?refresh=true"));
  }

  @Test
  void anAnswerThatWasGivenIsNoReasonNotToAskAgain() {
    Probe probe =
        new Probe(
            new FakeWorkers(),
            Map.of(),
            folder.resolve("probe.log"),
            Clock.systemUTC(),
            Runnable::run);
    probe.replace(facts());
    assertThat(probe.refresh().devices()).hasSize(3);
  }

  @Test
  void whatAnEngineWantsIsSaidWhereItIsTheEngineThatIsMissing() {
    NodeFacts facts =
        facts(
            new EngineFacts(
                "openvino",
                "OpenVINO",
                null,
                null,
                List.of(),
                false,
                "no library",
                "install it",
                List.of()));
    assertThat(facts.availability("openvino", STICK))
        .isEqualTo(new Availability.Unavailable("no library", "install it"));
    assertThatThrownBy(() -> facts.require("openvino", STICK))
        .isInstanceOf(DeviceGoneException.class)
        .hasMessage(
            "The device myriad:1.2 of engine openvino went away while the job ran, and its run is"
                + " not kept: no library (install it); then submit the job again.");
    assertThat(facts.availability("onnx", DeviceId.CPU))
        .hasToString(
            "engine onnx finds no device cpu"
                + " (plug it in and ask again with GET /api/v1/engines?refresh=true)");
  }

  private static EngineFacts openVino(DeviceFacts... devices) {
    return new EngineFacts(
        "openvino", "OpenVINO", "1", null, List.of(), true, null, null, List.of(devices));
  }

  private static NodeFacts facts(EngineFacts... engines) {
    return new NodeFacts(List.of(engines), List.of(), FakeFacts.environment(), Instant.EPOCH);
  }
}
