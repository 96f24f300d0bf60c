package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.wattstick.service.FakeWorkers;
import dev.wattstick.service.TestHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class JobWaitTest {
  @Inject FakeWorkers workers;

  @AfterEach
  void leaveNoJobToOtherTests() {
    workers.openGate();
    RestJobs.awaitAllEnded();
  }

  @Test
  void aJobIsAnsweredWhenItHasEnded() {
    workers.shutGate();
    String id = JobResourceTest.id(JobResourceTest.post("{\"model\":\"Plain\"}"));
    given()
        .get("/api/v1/jobs/" + id + "?wait=PT0.05S")
        .then()
        .statusCode(200)
        .body("state", oneOf("queued", "running"));
    RestJobs.awaitState(id, "running");
    var answer =
        java.util.concurrent.CompletableFuture.supplyAsync(
            () -> given().get("/api/v1/jobs/" + id + "?wait=PT1M"));
    workers.openGate();
    answer.join().then().statusCode(200).body("state", equalTo("completed"));
    given().get("/api/v1/jobs/" + id + "?wait=PT1M").then().body("state", equalTo("completed"));
    given().get("/api/v1/jobs/none?wait=PT1M").then().statusCode(404);
  }

  @Test
  void aDatasetThatDoesNotFitIsRefusedAtOnce() {
    JobResourceTest.post("{\"model\":\"Digits\",\"dataset\":\"many\"}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/dataset"))
        .body("errors[0].detail", containsString("1,000 classes"));
    JobResourceTest.post("{\"model\":\"Digits\",\"dataset\":\"shapes\"}")
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("is for segmentation"));
  }
}
