package dev.wattstick.record.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendTest {
  @ParameterizedTest
  @CsvSource({
    "tflite, cpu, tflite_cpu",
    "tflite, edgetpu:usb-2-1, tflite_edgetpu",
    "openvino, cpu, openvino_cpu",
    "openvino, myriad:1.2, NCS2",
    "openvino, gpu:0, openvino_gpu",
    "tensorflow, cpu, tf_cpu",
    "simulated, sim:fast, simulated_fast"
  })
  void backendsAreTheStudysWordsWhereItHasSome(String engine, String device, String backend) {
    assertThat(Backend.of(engine, device)).isEqualTo(backend);
  }
}
