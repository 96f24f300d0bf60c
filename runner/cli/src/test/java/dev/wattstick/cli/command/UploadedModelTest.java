package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.client.ServiceClient;
import dev.wattstick.record.modelfile.ModelParts;
import dev.wattstick.testing.FakeService;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays of an upload whose job was refused. */
class UploadedModelTest {
  private static final Path DIGITS =
      Path.of(System.getProperty("wattstick.root", "../.."), "models/digits/digits_int8.tflite");

  private final ModelParts parts = ModelFiles.read(DIGITS);
  private FakeService service;
  private UploadedModel upload;

  @BeforeEach
  void start() throws IOException {
    service = new FakeService();
    upload = new UploadedModel(new ServiceClient(service.url()));
    service.on("GET models", 200, "{\"items\":[]}");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static String deletion() {
    return "DELETE models/My%20net?sha256=" + ModelFiles.digest(DIGITS);
  }

  @Test
  void anEntryThatWasMadeIsTakenBack() {
    service.on("POST models", 201, "{\"name\":\"My net\"}").on(deletion(), 204, "");
    assertThat(upload.ensureKnown(parts, "tflite").model()).isEqualTo("My net");
    upload.withdraw();
    assertThat(service.requests()).endsWith(deletion());
  }

  @Test
  void oneThatWasThereStays() {
    service.on("POST models", 200, "{\"name\":\"My net\"}");
    upload.ensureKnown(parts, "tflite");
    upload.withdraw();
    assertThat(service.requests()).endsWith("POST models");
  }

  @Test
  void oneThatAnotherJobNeedsByNowStays() {
    service
        .on("POST models", 201, "{\"name\":\"My net\"}")
        .on(deletion(), 409, "{\"detail\":\"Jobs need it.\"}");
    upload.ensureKnown(parts, "tflite");
    upload.withdraw();
    assertThat(service.requests()).endsWith(deletion());
  }
}
