package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.WorkerEvent.Probed;
import dev.wattstick.record.WorkerRequest.Infer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class DeviceCheckTest {
  private static final CommandLine COMMAND = new CommandLine(new InferCommand());
  private static final EnvironmentFacts HERE =
      new EnvironmentFacts(
          "host", "Linux", "6", null, "x86_64", null, null, 2, null, null, null, null, null, null,
          null, null, "17", List.of(), Map.of());

  private static Probed found(boolean available) {
    List<DeviceFacts> devices =
        available ? List.of(new DeviceFacts("cpu", "here", "CPU", false)) : List.of();
    EngineFacts engine =
        new EngineFacts(
            "openvino",
            "OpenVINO",
            null,
            null,
            List.of("onnx"),
            available,
            available ? null : "it is nowhere",
            null,
            devices);
    return new Probed(List.of(engine), List.of(), HERE);
  }

  private static Infer request(String device) {
    ModelFile model = new ModelFile("m", "other", "onnx", "unknown", "m.onnx", 1, "0", null, null);
    return new Infer("openvino", device, model, 0, List.of(), null, List.of(), "out");
  }

  @Test
  void aDeviceThatThereIsNotIsWrongUsage() {
    assertThatThrownBy(() -> DeviceCheck.check(found(true), request("gpu:7"), COMMAND))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--device: there is no 'gpu:7'");
  }

  @Test
  void anEngineThatIsNotThereIsNone() {
    assertThatCode(() -> DeviceCheck.check(found(false), request("cpu"), COMMAND))
        .doesNotThrowAnyException();
    assertThatCode(() -> DeviceCheck.check(found(true), request("cpu"), COMMAND))
        .doesNotThrowAnyException();
  }

  @Test
  void ofAnUnknownEngineAnyDeviceWillDo() {
    assertThat(DeviceCheck.faults(found(true), "tflit", "cpu").list()).isEmpty();
    assertThat(DeviceCheck.faults(found(true), "tflit", "gpu").list())
        .containsExactly("--device: there is no 'gpu', there are: cpu");
  }
}
