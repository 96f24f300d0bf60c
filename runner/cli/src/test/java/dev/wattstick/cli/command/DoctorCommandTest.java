package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.WorkerEvent.Probed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
  private static final EnvironmentFacts HERE =
      new EnvironmentFacts(
          "host", "Linux", "6", null, "x86_64", null, null, 2, null, null, null, null, null, null,
          null, null, "17", List.of(), Map.of());

  @Test
  void whatIsMissingComesWithReasonAndRemedy() {
    EngineFacts missing =
        new EngineFacts(
            "openvino",
            "OpenVINO",
            null,
            null,
            List.of("onnx"),
            false,
            "it is nowhere",
            "install it",
            List.of());
    EngineFacts made =
        new EngineFacts(
            "simulated",
            "Simulated",
            "1",
            null,
            List.of("tflite"),
            true,
            null,
            null,
            List.of(new DeviceFacts("sim:fast", "made up", "SIM", true)));
    MeterFacts meter =
        new MeterFacts("rapl", "RAPL", "package", false, "no counters", "another host");
    assertThat(DoctorCommand.report(new Probed(List.of(missing, made), List.of(meter), HERE)))
        .containsSubsequence(
            "openvino",
            "missing",
            "why: it is nowhere",
            "do:  install it",
            "simulated",
            "1",
            "ready",
            "sim:fast",
            "(SIMULATED)",
            "rapl",
            "missing",
            "why: no counters",
            "do:  another host");
  }
}
