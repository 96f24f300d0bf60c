package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import dev.wattstick.service.TestHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class DeviceResourceTest {

  @Test
  void devicesEnginesAndMetersTellReasonAndRemedy() {
    given()
        .get("/api/v1/devices")
        .then()
        .statusCode(200)
        .body("items.id", hasItems("cpu", "sim:fast", "sim:slow"))
        .body("items[0].engines.id", contains("tflite"))
        .body("items[0].provenance.probedAt", notNullValue());
    given()
        .get("/api/v1/engines?refresh=true")
        .then()
        .body("items.find { it.id == 'openvino' }.available", equalTo(false))
        .body("items.find { it.id == 'openvino' }.remedy", equalTo("pip install openvino"));
    given()
        .get("/api/v1/meters")
        .then()
        .body("items.find { it.id == 'rapl' }.reason", equalTo("no such file"));
  }

  @Test
  void aQuarantinedDeviceTakesJobsOnlyAfterItsRelease() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"it is hot\"}")
        .post("/api/v1/devices/sim:slow/quarantine")
        .then()
        .statusCode(200)
        .body("state", equalTo("quarantined"))
        .body("reason", equalTo("it is hot"));
    String id =
        JobResourceTest.id(JobResourceTest.post("{\"model\":\"Plain\",\"device\":\"sim:slow\"}"));
    String other =
        JobResourceTest.id(JobResourceTest.post("{\"model\":\"Plain\",\"device\":\"sim:fast\"}"));
    RestJobs.awaitState(other, "completed");
    given().get("/api/v1/jobs/" + id).then().body("state", equalTo("queued"));
    given()
        .post("/api/v1/devices/sim:slow/release")
        .then()
        .statusCode(200)
        .body("state", equalTo("available"));
    RestJobs.awaitState(id, "completed");
  }

  @Test
  void thereIsNothingToResetAboutAProcessor() {
    given()
        .post("/api/v1/devices/cpu/reset")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("nothing that can be reset"));
  }

  @Test
  void anUnknownDeviceNamesNearOnes() {
    given()
        .get("/api/v1/devices/sim:fats")
        .then()
        .statusCode(404)
        .body("detail", containsString("sim:fast"));
    given()
        .contentType(ContentType.JSON)
        .body("{\"reson\":1}")
        .post("/api/v1/devices/cpu/quarantine")
        .then()
        .statusCode(422)
        .body("errors[0].near", contains("reason"));
  }

  @Test
  void healthMetricsAndOpenApiAreThere() {
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("wattstick_jobs_queued"))
        .body(containsString("wattstick_home_free_bytes"));
    given()
        .accept(ContentType.JSON)
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths.'/api/v1/jobs'.post.requestBody", notNullValue())
        .body("components.schemas.JobRequest.properties.batchSize", notNullValue());
  }
}
