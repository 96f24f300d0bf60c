package dev.wattstick.service.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.run.RecordPaths;
import dev.wattstick.service.FakeFacts;
import dev.wattstick.service.probe.NodeFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Environments, directories, fingerprints. */
class NamesTest {
  private static final DeviceFacts CPU = new DeviceFacts("cpu", "A CPU", "CPU", false);
  private static final DeviceFacts STICK = new DeviceFacts("myriad:1", "A stick", "NCS", false);
  private static final DeviceFacts FAST = new DeviceFacts("sim:fast", "Fast", "SIM", true);

  @Test
  void theEnginesNameIsTherePreciselyWhereAProcessorHasSeveral() {
    EngineFacts tflite = engine("tflite", CPU);
    EngineFacts openvino = engine("openvino", CPU, STICK);
    NodeFacts both = facts(tflite, openvino);
    assertThat(EnvironmentName.of("Desktop", tflite, CPU, both)).isEqualTo("Desktop CPU TFLite");
    assertThat(EnvironmentName.of("Desktop", openvino, CPU, both))
        .isEqualTo("Desktop CPU OpenVINO");
    assertThat(EnvironmentName.of("Desktop", openvino, STICK, both)).isEqualTo("Desktop NCS");
    assertThat(EnvironmentName.of("Desktop", tflite, CPU, facts(tflite))).isEqualTo("Desktop CPU");
  }

  @Test
  void simulatedDevicesAreEnvironmentsOfTheirOwn() {
    EngineFacts simulated = engine("simulated", FAST);
    assertThat(EnvironmentName.of("Desktop", simulated, FAST, facts(simulated)))
        .isEqualTo("Desktop SIM fast");
  }

  @Test
  void aDirectoryIsNamedByTaskAndStart() {
    Runs runs =
        new Runs(
            Path.of("/home/runs"),
            new RecordPaths(Path.of("/project"), Path.of("/home")),
            ZoneOffset.UTC);
    assertThat(runs.nameOf(Records.simulated(true)))
        .isEqualTo("infer_classification_2026_03_01_09_20_30");
    assertThatThrownBy(() -> runs.path("../queue.mv.db"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFingerprintFollowsWhatCanChangeALatency() {
    RunRecord.Engine engine = new RunRecord.Engine("tflite", "2.21.0", "/lib/a.so");
    EnvironmentFacts facts = FakeFacts.environment();
    String first = Fingerprint.of(facts, engine, "worker");
    assertThat(Fingerprint.of(facts, new RunRecord.Engine("tflite", "2.21.0", "/b.so"), "worker"))
        .isEqualTo(first);
    assertThat(Fingerprint.of(facts, new RunRecord.Engine("tflite", "2.20.0", null), "worker"))
        .isNotEqualTo(first);
    assertThat(Fingerprint.of(facts, engine, "another worker")).isNotEqualTo(first);
  }

  private static EngineFacts engine(String id, DeviceFacts... devices) {
    return new EngineFacts(id, id, "1", null, List.of(), true, null, null, List.of(devices));
  }

  private static NodeFacts facts(EngineFacts... engines) {
    return new NodeFacts(List.of(engines), List.of(), FakeFacts.environment(), Instant.EPOCH);
  }
}
