package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
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
import java.nio.charset.StandardCharsets;
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
        .body("errors[0].detail", containsString("needs its weights"));
    given()
        .multiPart("file", "m.xml", xml)
        .multiPart("weights", "m.bin", new byte[4])
        .multiPart("name", "Ir")
        .post("/api/v1/models")
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("truncated: 4 bytes of 8"));
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
        .body("errors.find { it.pointer == '/file' }.detail", containsString("truncated"));
    upload("no model".getBytes(StandardCharsets.UTF_8), Map.of("name", "Text"))
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("neither TensorFlow Lite, ONNX nor OpenVINO"));
    given().multiPart("name", "NoFile").post("/api/v1/models").then().statusCode(422);
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

  private static Response upload(byte[] file, Map<String, String> fields) {
    var request = given().multiPart("file", "model", file);
    fields.forEach(request::multiPart);
    return request.post("/api/v1/models");
  }
}
