package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.wattstick.service.FakeWorkers;
import dev.wattstick.service.TestHome;
import dev.wattstick.service.TestModels;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class ModelResourceTest {
  @Inject FakeWorkers workers;

  @org.junit.jupiter.api.AfterEach
  void openGate() {
    workers.openGate();
  }

  @Test
  void aBodyThatIsNoWholeFormIsMalformed() {
    given()
        .header("Content-Type", "multipart/form-data; boundary=x")
        .body("garbage".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/models")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void modelsAreListedWithTheirFaults() {
    given()
        .get("/api/v1/models")
        .then()
        .statusCode(200)
        .body("items.name", hasItems("Digits", "Net", "Plain", "Broken"))
        .body("items.find { it.name == 'Digits' }.files.precision", contains("float32", "int8"))
        .body("items.find { it.name == 'Digits' }.faults", empty())
        .body("items.find { it.name == 'Digits' }.origin", equalTo("catalog"))
        .body(
            "items.find { it.name == 'Broken' }.faults.pointer",
            hasItems("/models/3/files/0/precision", "/models/3/files/0/sha256"));
    given()
        .get("/api/v1/datasets")
        .then()
        .body("items.find { it.name == 'digits' }.samples", equalTo(2))
        .body(
            "items.find { it.name == 'torn' }.faults.detail",
            hasItem(containsString("labels.csv cannot be read")));
  }

  @Test
  void anUnknownModelNamesNearOnes() {
    given()
        .get("/api/v1/models/digit")
        .then()
        .statusCode(404)
        .body("detail", containsString("did you mean Digits?"));
  }

  @Test
  void anUploadIsStoredOnceAndCanBeMeasured() {
    byte[] model = TestModels.tflite(33);
    Map<String, String> fields =
        Map.of(
            "name", "Mine 1",
            "precision", "int8",
            "task", "classification",
            "dataset", "digits",
            "input", "{\"layout\":\"NHWC\",\"channels\":\"GRAY\",\"mean\":[0],\"std\":[255]}");
    upload(model, fields)
        .then()
        .statusCode(201)
        .header("Location", containsString("/api/v1/models/Mine%201"))
        .body("origin", equalTo("upload"))
        .body("files[0].format", equalTo("tflite"))
        .body("files[0].bytes", equalTo(model.length));
    upload(model, fields).then().statusCode(200).body("files", hasSize(1));
    upload(TestModels.tflite(34), fields)
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("give this one another name"));
    String id = JobResourceTest.id(JobResourceTest.post("{\"model\":\"Mine 1\"}"));
    RestJobs.awaitState(id, "completed");
  }

  @Test
  void anOpenVinoModelComesWithItsWeights() {
    byte[] xml = TestModels.openVino(8).getBytes(StandardCharsets.UTF_8);
    upload(xml, Map.of("name", "Ir"))
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("whose weights are missing"));
    given()
        .multiPart("file", "m.xml", xml)
        .multiPart("weights", "m.bin", new byte[4])
        .multiPart("name", "Ir")
        .post("/api/v1/models")
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("4 bytes of 8"));
    given()
        .multiPart("file", "m.xml", xml)
        .multiPart("weights", "other-name.bin", new byte[8])
        .multiPart("name", "Ir")
        .post("/api/v1/models")
        .then()
        .statusCode(201)
        .body("files[0].format", equalTo("openvino-ir"));
    String id =
        JobResourceTest.id(JobResourceTest.post("{\"model\":\"Ir\",\"engine\":\"simulated\"}"));
    RestJobs.awaitState(id, "completed");
  }

  @Test
  void everythingWrongWithAnUploadIsToldAtOnce() {
    byte[] damaged = Arrays.copyOf(TestModels.tflite(1000), 500);
    upload(
            damaged,
            Map.of(
                "name", "../x",
                "precision", "int9",
                "task", "detective",
                "dataset", "digit",
                "input", "{\"layout\":\"NWHC\"}"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "errors.pointer",
            hasItems(
                "/file",
                "/name",
                "/precision",
                "/task",
                "/dataset",
                "/input/layout",
                "/input/mean"))
        .body("errors.find { it.pointer == '/file' }.detail", containsString("cut off"));
    upload("no model".getBytes(StandardCharsets.UTF_8), Map.of("name", "Text"))
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("is text, not a model"));
    given().multiPart("name", "NoFile").post("/api/v1/models").then().statusCode(422);
  }

  @Test
  void anUploadThatContradictsItselfIsRefused() {
    String floats =
        "<net><layer type=\"Const\"><data element_type=\"f32\" offset=\"0\" size=\"0\"/></layer></net>";
    upload(
            floats.getBytes(StandardCharsets.UTF_8),
            Map.of("name", "Fake", "precision", "int8", "task", "detection", "dataset", "digits"))
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/precision", "/dataset", "/input"))
        .body(
            "errors.find { it.pointer == '/precision' }.detail",
            containsString("stores its weights as float32"));
    given().get("/api/v1/models/Fake").then().statusCode(404);
  }

  @Test
  void theDatasetSaysWhatAModelDoes() {
    Map<String, String> fields =
        Map.of(
            "name", "Taskless",
            "dataset", "digits",
            "input", "{\"layout\":\"NHWC\",\"channels\":\"GRAY\",\"mean\":[0],\"std\":[255]}");
    upload(TestModels.tflite(35), fields)
        .then()
        .statusCode(201)
        .body("task", equalTo("classification"));
  }

  @Test
  void aNameOfTheCatalogIsNotTaken() {
    upload(TestModels.tflite(7), Map.of("name", "Digits"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  void partsThatNobodyReadsOrThatComeTwiceAreRefused() {
    given()
        .multiPart("file", "m.tflite", TestModels.tflite(11))
        .multiPart("name", "Two")
        .multiPart("name", "Names")
        .multiPart("licence", "MIT")
        .multiPart("task", "t.txt", new byte[] {1})
        .post("/api/v1/models")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/name", "/licence", "/task"))
        .body("errors.find { it.pointer == '/licence' }.near", contains("license"));
  }

  @Test
  void anUploadedModelIsDeletedFileByFileOrWhole() {
    upload(TestModels.tflite(40), Map.of("name", "Gone", "precision", "int8"))
        .then()
        .statusCode(201);
    String other =
        upload(TestModels.tflite(41), Map.of("name", "Gone", "precision", "float32"))
            .then()
            .statusCode(201)
            .extract()
            .path("files.find { it.precision == 'float32' }.sha256");
    String path =
        given().get("/api/v1/models/Gone").path("files.find { it.precision == 'float32' }.path");
    given().delete("/api/v1/models/Gone?sha256=" + "0".repeat(64)).then().statusCode(404);
    given().delete("/api/v1/models/Gone?sha256=" + other).then().statusCode(204);
    org.assertj.core.api.Assertions.assertThat(java.nio.file.Path.of(path)).doesNotExist();
    given().get("/api/v1/models/Gone").then().body("files.precision", contains("int8"));
    given().delete("/api/v1/models/Gone").then().statusCode(204);
    given().get("/api/v1/models/Gone").then().statusCode(404);
  }

  @Test
  void aModelOfTheCatalogOrOfAnUnfinishedJobStays() {
    given()
        .delete("/api/v1/models/Digits")
        .then()
        .statusCode(409)
        .body("detail", containsString("of the catalog"));
    given().delete("/api/v1/models/Digitz").then().statusCode(404);
    upload(TestModels.tflite(42), Map.of("name", "Needed")).then().statusCode(201);
    workers.shutGate();
    String job = JobResourceTest.id(JobResourceTest.post("{\"model\":\"Needed\"}"));
    given()
        .delete("/api/v1/models/Needed")
        .then()
        .statusCode(409)
        .body("detail", containsString(job));
    workers.openGate();
    RestJobs.awaitState(job, "completed");
    given().delete("/api/v1/models/Needed").then().statusCode(204);
    given()
        .get("/api/v1/runs/" + job)
        .then()
        .statusCode(200)
        .body("model.model", equalTo("Needed"));
  }

  @Test
  void anyFileNameGivesAModelNameAndIsTold() throws Exception {
    String[] names = {
      "_größe [1].tflite",
      "-模型 \u0661.tflite",
      ".hidden",
      "a;b='c' %22d%22.tflite",
      "x".repeat(240) + ".tflite",
      "..."
    };
    for (int i = 0; i < names.length; i++) {
      var answer = new RawForm().file("file", names[i], TestModels.tflite(200 + i)).send();
      assertThat(answer.statusCode()).as("%s: %s", names[i], answer.body()).isEqualTo(201);
      String body = answer.body();
      assertThat(body).contains("\"givenName\":\"" + asRead(names[i]) + "\"");
      String model = io.restassured.path.json.JsonPath.from(body).getString("name");
      assertThat(model).matches("[\\p{L}\\p{N}].*-[0-9a-f]{8}").hasSizeLessThan(60);
      given().get("/api/v1/models/{name}", model).then().statusCode(200);
    }
  }

  /** The form's reader blanks semicolons and equals signs; filename* keeps them. */
  private static String asRead(String name) {
    return name.replace("%22", "\\\"").replace(';', ' ').replace('=', ' ');
  }

  @Test
  void aNameInRfc5987IsRead() throws Exception {
    var answer =
        new RawForm()
            .part("name=\"file\"; filename*=UTF-8''gr%C3%B6%C3%9Fe.tflite", TestModels.tflite(220))
            .send();
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).contains("\"givenName\":\"größe.tflite\"");
  }

  @Test
  void filesOfOneNameAndOtherWeightsAreTwoModels() throws Exception {
    byte[] xml = TestModels.openVino(8).getBytes(StandardCharsets.UTF_8);
    String first = named(xml, new byte[8]);
    String second = named(xml, new byte[9]);
    assertThat(second).isNotEqualTo(first);
    assertThat(named(xml, new byte[8])).isEqualTo(first);
  }

  private static String named(byte[] xml, byte[] weights) {
    return given()
        .multiPart("file", "net.xml", xml)
        .multiPart("weights", "net.bin", weights)
        .post("/api/v1/models")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(200, 201))
        .extract()
        .path("name");
  }

  @Test
  void theFilesThatAnOnnxModelKeepsItsWeightsInComeWithIt() throws Exception {
    byte[] model = TestModels.onnx("w.data", "größe/v.data", "model.onnx");
    upload(model, Map.of("name", "Parts"))
        .then()
        .statusCode(422)
        .body(
            "errors[0].detail",
            containsString("missing: w.data, größe/v.data, model.onnx; send each as a part"));
    RawForm form =
        new RawForm()
            .file("file", "net.onnx", model)
            .file("external", "w.data", new byte[4])
            .file("external", "größe/v.data", new byte[5])
            .file("external", "model.onnx", new byte[4])
            .part("name=\"name\"", "Parts".getBytes(StandardCharsets.UTF_8));
    var answer = form.send();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(form.send().statusCode()).isEqualTo(200);
    Path stored =
        Path.of(io.restassured.path.json.JsonPath.from(answer.body()).getString("files[0].path"));
    assertThat(stored).hasBinaryContent(model);
    assertThat(stored.resolveSibling("größe/v.data")).hasBinaryContent(new byte[5]);
    assertThat(answer.body()).contains("\"location\":\"größe/v.data\",\"bytes\":5");
    String id =
        JobResourceTest.id(JobResourceTest.post("{\"model\":\"Parts\",\"engine\":\"simulated\"}"));
    RestJobs.awaitState(id, "completed");
  }

  @Test
  void partsThatAreNotTheModelsAreRefused() throws Exception {
    var answer =
        new RawForm()
            .file("file", "net.onnx", TestModels.onnx("../up.data", "/etc/passwd"))
            .file("external", "other.data", new byte[4])
            .send();
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("net.onnx has weights in '../up.data', which is outside")
        .contains("'/etc/passwd', which is outside")
        .contains("stores nothing in other.data");
    var twice =
        new RawForm()
            .file("file", "net.onnx", TestModels.onnx("w"))
            .file("external", "w", new byte[4])
            .file("external", "w", new byte[4])
            .send();
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("/external", "'w' is sent twice");
  }

  @Test
  void aModelOfMoreThanTwoGibibytesIsRefusedBeforeItIsSent() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", io.restassured.RestAssured.port)) {
      String head =
          "POST /api/v1/models HTTP/1.1\r\nHost: 127.0.0.1:"
              + io.restassured.RestAssured.port
              + "\r\nContent-Type: multipart/form-data; boundary=x\r\n"
              + "Content-Length: 2200000000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(20_000);
      StringBuilder answer = new StringBuilder();
      while (answer.indexOf("}") < 0) {
        int next = socket.getInputStream().read();
        assertThat(next).as("after %s", answer).isNotNegative();
        answer.append((char) next);
      }
      assertThat(answer)
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json")
          .contains("models of more than 2 GiB cannot be run");
    }
  }

  private static Response upload(byte[] file, Map<String, String> fields) {
    var request = given().multiPart("file", "model", file);
    fields.forEach(request::multiPart);
    return request.post("/api/v1/models");
  }
}
