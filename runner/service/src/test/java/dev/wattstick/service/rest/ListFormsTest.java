package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.wattstick.service.TestHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every list as CSV beside its JSON. */
@QuarkusTest
@QuarkusTestResource(TestHome.class)
class ListFormsTest {
  private static final Map<String, String> FIRST_COLUMNS =
      Map.of(
          "jobs", "job,state,model,",
          "runs", "run,model,precision,",
          "models", "model,format,precision,bytes,",
          "devices", "device,name,state,engines,queued_jobs,",
          "engines", "engine,name,version,available,",
          "meters", "meter,name,scope,available,",
          "datasets", "dataset,task,samples,",
          "databases", "database,kind,rows,",
          "figures", "figure,endings,needs,reason",
          "scales", "scale,version,summary,");

  @Test
  void everyListIsACsvTableWhereThatIsAskedFor() {
    FIRST_COLUMNS.forEach(
        (list, columns) -> {
          given()
              .get("/api/v1/" + list + "?format=csv")
              .then()
              .statusCode(200)
              .contentType(equalTo("text/csv;charset=UTF-8"))
              .body(startsWith(columns));
          given()
              .accept("text/csv")
              .get("/api/v1/" + list)
              .then()
              .statusCode(200)
              .body(startsWith(columns));
          given()
              .get("/api/v1/" + list)
              .then()
              .statusCode(200)
              .contentType(startsWith("application/json"));
        });
  }

  @Test
  void anUnknownFormIsRefusedTogetherWithWhatElseIsWrong() {
    for (String list : FIRST_COLUMNS.keySet()) {
      given()
          .get("/api/v1/" + list + "?format=xml&nothing=1")
          .then()
          .statusCode(422)
          .body("errors.pointer", containsInAnyOrder("/format", "/nothing"));
    }
    given()
        .get("/api/v1/scales?format=cvs")
        .then()
        .statusCode(422)
        .body("errors[0].near", contains("csv"));
  }

  @Test
  void theRowsAreTheItems() {
    given()
        .get("/api/v1/devices?format=csv")
        .then()
        .body(containsString("\nsim:fast,"))
        .body(containsString(",true,"));
    given().get("/api/v1/scales?format=csv").then().body(containsString("\nstrep-2025,2025,"));
  }

  @Test
  void aPageOfRowsHasTheLinkToTheNext() {
    String first = JobResourceTest.id(JobResourceTest.post("{\"model\":\"Plain\"}"));
    String second = JobResourceTest.id(JobResourceTest.post("{\"model\":\"Plain\"}"));
    RestJobs.awaitState(first, "completed");
    RestJobs.awaitState(second, "completed");
    Response page = given().get("/api/v1/jobs?model=Plain&limit=1&format=csv");
    assertThat(page.asString().lines()).hasSize(2).last().asString().startsWith(second + ",");
    String link = page.header("Link");
    assertThat(link).contains("format=csv", "rel=\"next\"");
    String next = link.substring(1, link.indexOf('>'));
    assertThat(given().urlEncodingEnabled(false).get(next).asString().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith(first + ",");
    assertThat(given().get("/api/v1/runs?limit=1&format=csv").asString()).contains("\n" + second);
  }
}
