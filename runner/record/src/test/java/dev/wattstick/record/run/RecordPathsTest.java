package dev.wattstick.record.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordPathsTest {
  private final RecordPaths paths =
      new RecordPaths(Path.of("/home/me/wattstick"), Path.of("/data/home"));

  @ParameterizedTest
  @CsvSource({
    "/home/me/wattstick/models/a.tflite, models/a.tflite",
    "/home/me/wattstick/../other/a.tflite, a.tflite",
    "/data/home/models/ab/model.onnx, models/ab/model.onnx",
    "/data/homes/model.onnx, model.onnx",
    "/usr/lib/libx.so, libx.so",
    "models/a.tflite, models/a.tflite",
    "/, ''"
  })
  void aPathIsRelativeOrAName(String path, String shown) {
    assertThat(paths.shown(path)).isEqualTo(shown);
  }

  @Test
  void aRecordTellsNoPlaceBesideWhatAPersonWrote() throws IOException {
    ObjectMapper json = new ObjectMapper();
    assertThat(
            paths
                .shown(
                    json.readTree(
                        "{\"engine\":{\"library\":\"/usr/lib/libx.so\"},\"n\":1.0,"
                            + "\"flags\":[\"-Dx=/home/me/wattstick/y\"],\"inputs\":"
                            + "[\"/tmp/in.npy\",{\"name\":\"/in\"}],"
                            + "\"labels\":{\"path\":\"/mine\"}}"))
                .toString())
        .isEqualTo(
            "{\"engine\":{\"library\":\"libx.so\"},\"n\":1.0,\"flags\":[\"-Dx=y\"],"
                + "\"inputs\":[\"in.npy\",{\"name\":\"/in\"}],\"labels\":{\"path\":\"/mine\"}}");
  }
}
