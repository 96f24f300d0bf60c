package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.wattstick.record.ElementType;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.link.WorkerOutcome;
import dev.wattstick.record.npy.NpyFile;
import dev.wattstick.service.FakeWorkers;
import dev.wattstick.service.TestHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class JobResourceTest {
  @Inject FakeWorkers workers;

  @AfterEach
  void leaveNoJobToOtherTests() {
    workers.openGate();
    RestJobs.awaitAllEnded();
  }

  @Test
  void aModelAloneIsEnoughAndTheJobIsMeasured() {
    Response taken = post("{\"model\":\"Digits\"}");
    taken
        .then()
        .statusCode(202)
        .header("Location", containsString("/api/v1/jobs/" + id(taken)))
        .body("state", equalTo("queued"))
        .body("precision", equalTo("float32"))
        .body("engine", equalTo("tflite"))
        .body("device", equalTo("cpu"))
        .body("scenario", equalTo("single-stream"))
        .body("mode", equalTo("quick"))
        .body("dataset", equalTo("digits"))
        .body("timeout", equalTo("PT10M"))
        .body("minDuration", equalTo("PT10S"))
        .body("minQueries", equalTo(128));
    RestJobs.awaitState(id(taken), "completed");
    given()
        .get("/api/v1/runs/" + id(taken))
        .then()
        .statusCode(200)
        .body("id", equalTo(id(taken)))
        .body("verdict.value", equalTo("QUICK"))
        .body("environment", equalTo("bench CPU"))
        .body("quality.metrics.accuracy_k1", equalTo(0.5f));
  }

  @Test
  void everyWrongFieldIsToldAtOnceWithItsPointer() {
    post("""
    {"model":"Digit","precison":"int8","engine":"tflit","batchSize":0,"threads":"two",
     "scenario":"single","mode":"fast","timeout":"10 minutes","priority":1.5,
     "labels":{"a":{"b":1}},"dataset":"digit","meter":"rapl"}
    """)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("status", equalTo(422))
        .body(
            "errors.pointer",
            hasItems(
                "/model",
                "/precison",
                "/engine",
                "/batchSize",
                "/threads",
                "/scenario",
                "/mode",
                "/timeout",
                "/priority",
                "/labels",
                "/dataset",
                "/meter"))
        .body("errors.find { it.pointer == '/model' }.near", contains("Digits"))
        .body("errors.find { it.pointer == '/precison' }.near", contains("precision"))
        .body("errors.find { it.pointer == '/engine' }.near", hasItem("tflite"))
        .body("errors.find { it.pointer == '/scenario' }.near", contains("single-stream"));
  }

  @Test
  void givenInputsShapesAndASignatureTravelToTheWorkerAndTheInputsAreCopied(@TempDir Path folder)
      throws IOException {
    Path array = folder.resolve("x.npy");
    ByteBuffer elements = ByteBuffer.allocateDirect(8);
    NpyFile.write(array, ElementType.FLOAT32, List.of(1L, 2L), elements);
    Response taken =
        post(
            "{\"model\":\"Digits\",\"shape\":{\"x\":[1,2]},\"signature\":\"serve\",\"inputs\":[\""
                + array
                + "\"]}");
    taken
        .then()
        .statusCode(202)
        .body("shape[0].input", equalTo("x"))
        .body("shape[0].shape", contains(1, 2))
        .body("signature", equalTo("serve"))
        .body("inputs[0].name", equalTo("x.npy"))
        .body("inputs[0].type", equalTo("float32"))
        .body("inputs[0].shape", contains(1, 2));
    Path copy = Path.of(taken.jsonPath().getString("inputs[0].path"));
    Files.writeString(array, "no array any more");
    RestJobs.awaitState(id(taken), "completed");
    assertThat(NpyFile.open(copy).elements()).isEqualTo(elements);
    given()
        .get("/api/v1/runs/" + id(taken))
        .then()
        .body("spec.signature", equalTo("serve"))
        .body("spec.shapes[0].input", equalTo("x"))
        .body("spec.inputs[0].sha256", equalTo(taken.jsonPath().getString("inputs[0].sha256")));
  }

  @Test
  void everyFaultOfShapesAndInputsIsToldAtOnce(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("text.npy"), "no array");
    Path whole = folder.resolve("whole.npy");
    NpyFile.write(whole, ElementType.INT64, List.of(2L), ByteBuffer.allocateDirect(16));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(bytes, bytes.length - 1));
    String inputs =
        String.join("\",\"", "x.npy", folder + "/none.npy", folder.toString(), text + "", cut + "");
    post("{\"model\":\"Digits\",\"batchSize\":0,\"shape\":[[1,-2]],\"inputs\":[\""
            + inputs
            + "\"]}")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/batchSize",
                "/shape",
                "/inputs/0",
                "/inputs/1",
                "/inputs/2",
                "/inputs/3",
                "/inputs/4"))
        .body("errors.find { it.pointer == '/inputs/0' }.detail", containsString("absolute"))
        .body("errors.find { it.pointer == '/inputs/1' }.detail", containsString("does not exist"))
        .body("errors.find { it.pointer == '/inputs/2' }.detail", containsString("regular file"))
        .body("errors.find { it.pointer == '/inputs/3' }.detail", containsString("not a .npy file"))
        .body("errors.find { it.pointer == '/inputs/4' }.detail", containsString("cut off"));
  }

  @Test
  void shapesAreTakenInEveryFormAndNoInputsAreRefused() {
    for (String shape :
        List.of("[1,2]", "[[1,2]]", "\"1,2\"", "\"[1,2]\"", "[{\"shape\":[1,2]}]")) {
      post("{\"model\":\"Digits\",\"shape\":" + shape + "}")
          .then()
          .statusCode(202)
          .body("shape[0].shape", contains(1, 2));
    }
    post("{\"model\":\"Digits\",\"shape\":\"1x2\",\"inputs\":[]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/shape", "/inputs"));
  }

  @Test
  void whatNoEngineAndNoModelHasIsToldAlsoBesideAWrongEngineAndModel() {
    post("{\"model\":\"Digit\",\"engine\":\"tflit\",\"device\":\"cpuu\",\"precision\":\"int9\"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/model", "/engine", "/device", "/precision"))
        .body("errors.find { it.pointer == '/device' }.near", contains("cpu"))
        .body("errors.find { it.pointer == '/precision' }.detail", containsString("there are: "))
        .body("detail", org.hamcrest.Matchers.endsWith("there are: float32, int8."));
  }

  @Test
  void jobsAreListedByTheirLabelsPageByPage() {
    String campaign = UUID.randomUUID().toString();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(
          0,
          id(
              post(
                  "{\"model\":\"Plain\",\"labels\":{\"campaign\":\""
                      + campaign
                      + "\",\"n\":\"a=b"
                      + i
                      + "\"}}")));
    }
    String path = "/api/v1/jobs?label=campaign=" + campaign;
    JsonPath first = given().get(path + "&limit=2").jsonPath();
    assertThat(first.getList("items.id")).isEqualTo(ids.subList(0, 2));
    JsonPath second = given().get(path + "&limit=2&cursor=" + first.getString("next")).jsonPath();
    assertThat(second.getList("items.id")).isEqualTo(ids.subList(2, 3));
    assertThat(given().get(path + "&label=n=a=b1").jsonPath().getList("items.id"))
        .containsExactly(ids.get(1));
    assertThat(given().get(path + "&label=n").jsonPath().getList("items.id")).isEqualTo(ids);
    given().get("/api/v1/jobs?label=campaign=no").then().body("items", hasSize(0));
    ids.forEach(id -> RestJobs.awaitState(id, "completed"));
  }

  @Test
  void aQueryParameterThatNobodyReadsIsRefused() {
    for (String path :
        java.util.List.of("/api/v1/jobs?modle=Digits", "/api/v1/runs?modle=Digits")) {
      given()
          .get(path)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/modle"))
          .body("errors[0].near", contains("model"));
    }
  }

  @Test
  void anUnavailableEngineIsRefusedWithReasonAndRemedy() {
    post("{\"model\":\"Digits\",\"engine\":\"openvino\"}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/engine"))
        .body("errors[0].detail", containsString("its library is not installed"))
        .body("errors[0].detail", containsString("pip install openvino"));
  }

  @Test
  void aModelThatNoEngineRunsSaysWhy() {
    post("{\"model\":\"Net\"}")
        .then()
        .statusCode(422)
        .body("detail", containsString("no engine here can run the model"))
        .body("detail", containsString("pip install openvino"));
  }

  @Test
  void aBrokenModelIsRefusedWithItsFaults() {
    post("{\"model\":\"Broken\"}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/model"))
        .body("detail", containsString("float23"));
  }

  @Test
  void aPrecisionThatIsNotThereNamesThoseThatAre() {
    post("{\"model\":\"Digits\",\"precision\":\"int16\"}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/precision"))
        .body("errors[0].near", org.hamcrest.Matchers.empty())
        .body("errors[0].detail", containsString("there are: float32, int8"));
  }

  @Test
  void simulatedDevicesAreTakenOnlyWhenAskedFor() {
    post("{\"model\":\"Net\",\"engine\":\"simulated\"}")
        .then()
        .statusCode(202)
        .body("device", equalTo("sim:fast"))
        .body("dataset", nullValue());
    post("{\"model\":\"Net\",\"device\":\"sim:slow\"}")
        .then()
        .statusCode(202)
        .body("engine", equalTo("simulated"));
  }

  @Test
  void durationReplacesBothBoundsAndATimeoutThatIsTooShortIsRefused() {
    post("{\"model\":\"Plain\",\"duration\":\"PT0.5S\",\"warmup\":\"PT0.1S\",\"minQueries\":5}")
        .then()
        .statusCode(202)
        .body("minDuration", equalTo("PT0.5S"))
        .body("maxDuration", equalTo("PT0.5S"))
        .body("warmup", equalTo("PT0.1S"))
        .body("minQueries", equalTo(5));
    post("{\"model\":\"Plain\",\"duration\":\"PT5S\",\"timeout\":\"PT2S\"}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/timeout"));
  }

  @Test
  void theSameKeyIsTheSameJobAndAnotherBodyIsRefused() {
    String key = UUID.randomUUID().toString();
    String first = id(post("{\"model\":\"Plain\",\"priority\":1}", key));
    assertThat(id(post("{ \"priority\": 1, \"model\": \"Plain\" }", key))).isEqualTo(first);
    post("{\"model\":\"Plain\",\"priority\":2}", key)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:wattstick:problem:idempotency-key-reused"));
  }

  @Test
  void whatIsNoJsonOfOursIsAProblemToo() {
    post("{\"model\":").then().statusCode(400).contentType("application/problem+json");
    post("{\"model\":\"a\",\"model\":\"b\"}").then().statusCode(400);
    post("[]").then().statusCode(422);
    post("").then().statusCode(400);
    post("\"" + "x".repeat(300_000) + "\"").then().statusCode(413);
    given()
        .contentType(ContentType.TEXT)
        .body("hello")
        .post("/api/v1/jobs")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    given()
        .put("/api/v1/jobs")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("status", equalTo(405));
    given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    given().get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
    given().get("/api/v1/jobs/nix").then().statusCode(404).body("detail", containsString("nix"));
  }

  @Test
  void aBodyIsReadAsUtf8AndNotUnpacked() {
    byte[] overlong = "{\"model\":\"a__b\"}".getBytes(StandardCharsets.UTF_8);
    overlong[11] = (byte) 0xc0;
    overlong[12] = (byte) 0xaf;
    given()
        .contentType(ContentType.JSON)
        .body(overlong)
        .post("/api/v1/jobs")
        .then()
        .statusCode(400)
        .body("detail", containsString("no UTF-8"));
    given()
        .contentType(ContentType.JSON)
        .header("Content-Encoding", "gzip")
        .body("{}")
        .post("/api/v1/jobs")
        .then()
        .statusCode(415)
        .body("detail", containsString("without Content-Encoding"));
  }

  @Test
  void allThatIsWrongWithAListsQueryIsToldAtOnce() {
    given()
        .get("/api/v1/jobs?limit=many&cursor=x&state=done&lable=a&device=&sort=up")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder("/limit", "/cursor", "/state", "/lable", "/device", "/sort"));
  }

  @Test
  void aNameThatNothingHasIsNoEmptyList() {
    given()
        .get("/api/v1/jobs?model=Digitz&device=spu")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/model", "/device"))
        .body("errors[0].near", contains("Digits"));
    given().get("/api/v1/jobs?model=Digits&state=failed&label=none").then().statusCode(200);
    given()
        .get("/api/v1/runs?model=Digitz&engine=tfl&device=spu")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/model", "/engine", "/device"));
  }

  @Test
  void aWaitingJobIsCancelledAtOnceAndARunningOneThroughItsWorker() {
    workers.shutGate();
    String running = id(post("{\"model\":\"Plain\"}"));
    String waiting = id(post("{\"model\":\"Plain\"}"));
    RestJobs.awaitMeasuring(running);
    given()
        .get("/api/v1/jobs/" + running)
        .then()
        .body("state", equalTo("running"))
        .body("progress.phase", equalTo("steady-state"));
    given()
        .delete("/api/v1/jobs/" + waiting)
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"));
    // Accepted, or done already: its worker may end before the answer is written.
    given().delete("/api/v1/jobs/" + running).then().statusCode(is(oneOf(202, 200)));
    RestJobs.awaitState(running, "cancelled");
    given()
        .delete("/api/v1/jobs/" + running)
        .then()
        .statusCode(409)
        .contentType("application/problem+json");
    given()
        .get("/api/v1/jobs/" + running + "/log")
        .then()
        .statusCode(200)
        .body(containsString("last line"));
  }

  @Test
  void aWorkersFailureIsTheJobs() {
    workers.answerOnce(
        new WorkerOutcome.Failed(
            FailureKind.NATIVE_CRASH, "it died of SIGSEGV", List.of("the worker's last line")));
    String id = id(post("{\"model\":\"Plain\"}"));
    RestJobs.awaitState(id, "failed");
    given()
        .get("/api/v1/jobs/" + id)
        .then()
        .body("failure.kind", equalTo("native-crash"))
        .body("failure.message", equalTo("it died of SIGSEGV"))
        .body("failure.lastLines", contains("the worker's last line"))
        .body("attempt", equalTo(1));
    given()
        .get("/api/v1/jobs/" + id + "/log")
        .then()
        .statusCode(200)
        .body(containsString("last line"));
  }

  @Test
  void higherPriorityIsMeasuredFirstThenTheOldest() {
    workers.shutGate();
    String blocker = id(post("{\"model\":\"Plain\"}"));
    RestJobs.awaitState(blocker, "running");
    String low = id(post("{\"model\":\"Plain\",\"priority\":-1}"));
    String old = id(post("{\"model\":\"Plain\"}"));
    String late = id(post("{\"model\":\"Plain\"}"));
    String high = id(post("{\"model\":\"Plain\",\"priority\":5}"));
    workers.openGate();
    RestJobs.awaitState(low, "completed");
    List<String> order = workers.plans().stream().map(plan -> plan.jobId()).toList();
    assertThat(order).containsSubsequence(blocker, high, old, late, low);
  }

  @Test
  void pagesFollowEachOtherWithoutGapsOrDoubles() {
    for (int i = 0; i < 5; i++) {
      post("{\"model\":\"Plain\",\"labels\":{\"page\":\"test\"}}").then().statusCode(202);
    }
    List<String> all = given().get("/api/v1/jobs?limit=1000").jsonPath().getList("items.id");
    Response first = given().get("/api/v1/jobs?model=Plain&limit=3");
    String next = first.jsonPath().getString("next");
    assertThat(first.header("Link")).contains("rel=\"next\"").contains(next);
    List<String> second =
        given()
            .get("/api/v1/jobs?model=Plain&limit=2&cursor=" + next)
            .jsonPath()
            .getList("items.id");
    List<String> pages =
        java.util.stream.Stream.concat(
                first.jsonPath().<String>getList("items.id").stream(), second.stream())
            .toList();
    assertThat(pages).hasSize(5).doesNotHaveDuplicates();
    assertThat(all).containsSubsequence(pages);
  }

  static Response post(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/jobs");
  }

  static Response post(String body, String key) {
    return given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/jobs");
  }

  static String id(Response response) {
    return response.jsonPath().getString("id");
  }
}
