package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.wattstick.service.FakeWorkers;
import dev.wattstick.service.TestHome;
import dev.wattstick.service.TinyData;
import dev.wattstick.service.home.Home;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class DatabaseResourceTest {
  @Inject Home home;
  @Inject FakeWorkers workers;

  @ConfigProperty(name = "wattstick.root")
  Path root;

  @BeforeEach
  void importOne() {
    given()
        .multiPart("file", "tiny.zip", TinyData.databaseZip("x"))
        .multiPart("into", "tiny.v1")
        .multiPart("replace", "true")
        .post("/api/v1/imports")
        .then()
        .statusCode(201);
  }

  @AfterEach
  void openGate() {
    workers.openGate();
  }

  @Test
  void allDatabasesAreListedWithWhoseTheyAre() throws IOException {
    Path ours = Files.createDirectories(root.resolve("databases/ours"));
    Files.writeString(ours.resolve("database.csv"), TinyData.DATABASE);
    given()
        .get("/api/v1/databases")
        .then()
        .statusCode(200)
        .body("items.name", hasItems("runs", "tiny.v1", "ours"))
        .body("items[0].kind", equalTo("live"))
        .body("items.find { it.name == 'ours' }.kind", equalTo("project"))
        .body("items.find { it.name == 'tiny.v1' }.rows", equalTo(4))
        .body("items.find { it.name == 'tiny.v1' }.environments", hasItem("Laptop CPU"));
    given()
        .delete("/api/v1/databases/ours")
        .then()
        .statusCode(409)
        .body("detail", containsString("belongs to the project"));
  }

  @Test
  void aDatabaseIsJsonInWhichAMissingCellIsLeftOut() {
    given()
        .get("/api/v1/databases/tiny.v1")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/json"))
        .body("rows[1].model", equalTo("Big"))
        .body("rows[1].accuracy_k1", nullValue())
        .body("rows[0].accuracy_k1", equalTo(0.75f))
        .body("properties.running_time.unit", equalTo("seconds"))
        .body("provenance.columns.running_time.kind", equalTo("IMPORTED"));
  }

  @Test
  void theAcceptHeaderOrTheFormatMakesItCsv() {
    String csv =
        given()
            .accept("text/csv")
            .get("/api/v1/databases/tiny.v1")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    assertThat(csv).startsWith(",model,backend,architecture,running_time,accuracy_k1");
    assertThat(csv.lines())
        .hasSize(5)
        .contains("1,Big,CPU,Desktop,1.0,,classification,imagenet,Desktop CPU");
    assertThat(given().get("/api/v1/databases/tiny.v1?format=csv").asString()).isEqualTo(csv);
    given()
        .get("/api/v1/databases/tiny.v1?format=xml")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/format"));
    given().accept("image/png").get("/api/v1/databases/tiny.v1").then().statusCode(406);
  }

  @Test
  void theStudysFolderIsAnArchive() throws IOException {
    byte[] archive =
        given()
            .get("/api/v1/databases/tiny.v1?format=study")
            .then()
            .statusCode(200)
            .contentType("application/gzip")
            .header("Content-Disposition", containsString("tiny.v1.tar.gz"))
            .extract()
            .asByteArray();
    List<String> names = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .contains("tiny.v1/database.pkl", "tiny.v1/database.csv", "tiny.v1/meta_properties.json");
    given()
        .multiPart("file", "back.tar.gz", archive)
        .multiPart("replace", "true")
        .post("/api/v1/imports")
        .then()
        .statusCode(201)
        .body("databases[0].rows", equalTo(4));
  }

  @Test
  void anUnknownNameIsAnsweredWithThoseThatThereAre() {
    given()
        .get("/api/v1/databases/tiny.v2")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("there are: "));
    given().delete("/api/v1/databases/tiny.v2").then().statusCode(404);
  }

  @Test
  void aNameThatLeadsElsewhereIsUnknown() {
    for (String name :
        List.of("..%2F..%2Fruns", "%2e%2e", "..%5C..", ".decided-1", "tiny.v1%2F..")) {
      given()
          .urlEncodingEnabled(false)
          .get("/api/v1/databases/" + name)
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
      given().urlEncodingEnabled(false).delete("/api/v1/databases/" + name).then().statusCode(404);
    }
    assertThat(home.databases().resolve("tiny.v1")).isDirectory();
  }

  @Test
  void anImportedDatabaseCanBeDeletedAndTheLiveOneCannot() {
    given().delete("/api/v1/databases/tiny.v1").then().statusCode(204);
    given().get("/api/v1/databases/tiny.v1").then().statusCode(404);
    given()
        .delete("/api/v1/databases/runs")
        .then()
        .statusCode(409)
        .body("detail", containsString("made of the service's own runs"));
  }

  @Test
  void aRunIsInTheLiveDatabaseWhenItIsAskedForWithItsVerdict() {
    String job = RestJobs.submit("{\"model\":\"Digits\",\"threads\":2}");
    RestJobs.awaitState(job, "completed");
    given()
        .get("/api/v1/databases/runs")
        .then()
        .statusCode(200)
        .body("kind", equalTo("live"))
        .body(
            "notes",
            hasItem(
                containsString("its verdict is QUICK; ask for them with verdicts=VALID,QUICK")));
    given()
        .get("/api/v1/databases/runs?verdicts=VALID,quick")
        .then()
        .body("rows.collectMany { it.run_ids.split(';').toList() }", hasItem(job))
        .body("rows.find { it.run_ids.contains('" + job + "') }.verdict", equalTo("QUICK"));
    assertThat(given().accept("text/csv").get("/api/v1/databases/runs").asString())
        .startsWith(",model,backend");
  }

  @Test
  void simulatedRunsEnterOnlyWhenAskedFor() {
    String job = RestJobs.submit("{\"model\":\"Digits\",\"engine\":\"simulated\"}");
    RestJobs.awaitState(job, "completed");
    String quick = "/api/v1/databases/runs?verdicts=QUICK";
    given().get(quick).then().body("rows.findAll { it.simulated == 'yes' }.size()", equalTo(0));
    given()
        .get(quick + "&simulated=true")
        .then()
        .body(
            "rows.findAll { it.simulated == 'yes' }.size()", org.hamcrest.Matchers.greaterThan(0));
  }

  @Test
  void onlyTheLiveDatabaseTakesVerdicts() {
    given()
        .get("/api/v1/databases/tiny.v1?verdicts=QUICK")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/verdicts"));
    given()
        .get("/api/v1/databases/runs?verdicts=QUICKER&simulated=1")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/verdicts", "/simulated"));
  }

  @Test
  void aJobThatMeasuresDoesNotKeepARequestFromItsAnswer() {
    workers.shutGate();
    String job = RestJobs.submit("{\"model\":\"Digits\",\"threads\":2}");
    RestJobs.awaitState(job, "running");
    given()
        .get("/api/v1/databases/runs?verdicts=QUICK")
        .then()
        .statusCode(200)
        .body("rows", notNullValue());
    workers.openGate();
    RestJobs.awaitState(job, "completed");
  }
}
