package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.service.FakeWorkers;
import dev.wattstick.service.TestHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class JobEventResourceTest {
  @Inject FakeWorkers workers;

  @AfterEach
  void leaveNoJobToOtherTests() {
    workers.openGate();
    RestJobs.awaitAllEnded();
  }

  @Test
  void theStateComesFirstThenProgressAndTheStreamEndsWithTheJob() throws IOException {
    workers.shutGate();
    String id = JobResourceTest.id(JobResourceTest.post("{\"model\":\"Plain\"}"));
    List<String> names = new ArrayList<>();
    List<String> data = new ArrayList<>();
    try (BufferedReader lines = lines(id)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          names.add(line.substring("event:".length()));
        }
        if (line.startsWith("data:")) {
          data.add(line.substring("data:".length()));
        }
        if (line.contains("steady-state")) {
          workers.openGate();
        }
      }
    }
    assertThat(names.get(0)).isEqualTo("state");
    assertThat(names).contains("progress");
    assertThat(names.get(names.size() - 1)).isEqualTo("state");
    assertThat(data.get(data.size() - 1)).contains("\"state\":\"completed\"");
    assertThat(data)
        .anySatisfy(
            json ->
                assertThat(json)
                    .contains("\"phase\":\"steady-state\"", "\"elapsedSeconds\":")
                    .contains("\"fraction\":", "\"remainingSeconds\":"));
  }

  @Test
  void aJobThatHasEndedTellsItsStateAndEnds() throws IOException {
    String id = JobResourceTest.id(JobResourceTest.post("{\"model\":\"Plain\"}"));
    RestJobs.awaitState(id, "completed");
    try (BufferedReader lines = lines(id)) {
      assertThat(lines.lines().filter(line -> line.startsWith("event:")))
          .containsExactly("event:state");
    }
  }

  @Test
  void anUnknownJobHasNoEvents() {
    given()
        .get(RestJobs.events("nix"))
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private static BufferedReader lines(String id) throws IOException {
    URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + RestJobs.events(id));
    return new BufferedReader(
        new InputStreamReader(uri.toURL().openStream(), StandardCharsets.UTF_8));
  }
}
