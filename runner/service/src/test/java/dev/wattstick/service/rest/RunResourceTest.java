package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.files.Folders;
import dev.wattstick.service.TestHome;
import dev.wattstick.service.home.Home;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class RunResourceTest {
  @Inject Home home;
  @Inject DataSource source;

  @Test
  void aRunIsListedShownAndItsSamplesAreCsv() {
    String id = measured("{\"model\":\"Digits\",\"engine\":\"simulated\"}");
    given()
        .get("/api/v1/runs?engine=simulated&verdict=quick")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items.simulated", everyItem(equalTo(true)))
        .body("items.find { it.id == '" + id + "' }.environment", equalTo("bench SIM fast"));
    given().get("/api/v1/runs?verdict=VALID").then().body("items.id", not(hasItem(id)));
    RunRecord record =
        RecordJson.read(given().get("/api/v1/runs/" + id).asString(), RunRecord.class);
    assertThat(record.id()).isEqualTo(id);
    assertThat(record.simulated()).isTrue();
    given()
        .get("/api/v1/runs/" + id + "/samples")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(startsWith("index,start_ns,inference_ns,end_to_end_ns\n0,0,"));
  }

  @Test
  void theArchiveHoldsTheWholeDirectoryUnderItsName() throws IOException {
    String id = measured("{\"model\":\"Digits\"}");
    byte[] archive = given().get("/api/v1/runs/" + id + "/archive").asByteArray();
    List<String> names = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        names.add(entry.getName().substring(entry.getName().indexOf('/') + 1));
        assertThat(entry.getName()).startsWith("infer_classification_");
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "config.json",
            "execution_platform.json",
            "requirements.txt",
            "emissions.csv",
            "validation_results.json",
            "run.json",
            "samples.csv.gz",
            "worker.log",
            "SHA256SUMS");
    assertThat(given().get("/api/v1/runs/" + id + "/archive").asByteArray()).isEqualTo(archive);
  }

  @Test
  void theIndexIsMadeAgainFromTheDirectories() throws Exception {
    String id = measured("{\"model\":\"Plain\"}");
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("delete from run");
    }
    Files.createDirectories(home.runs().resolve("infer_torn"));
    Files.writeString(home.runs().resolve("infer_torn/run.json"), "{\"schemaVersion\":1");
    given().get("/api/v1/runs/" + id).then().statusCode(404);
    given()
        .post("/api/v1/admin/reindex")
        .then()
        .statusCode(200)
        .body("faults[0]", startsWith("infer_torn: "));
    given().get("/api/v1/runs/" + id).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void aPublishedRunIsReadOnlyAndHasNoLeftovers() throws IOException {
    String id = measured("{\"model\":\"Plain\"}");
    String name = given().get("/api/v1/jobs/" + id).jsonPath().getString("runDirectory");
    Path folder = home.runs().resolve(name);
    assertThat(Files.getPosixFilePermissions(folder)).asString().doesNotContain("WRITE");
    assertThat(Files.getPosixFilePermissions(folder.resolve("run.json")))
        .asString()
        .doesNotContain("WRITE");
    try (var left = Files.list(home.tmp())) {
      assertThat(left.map(Path::toString)).noneMatch(path -> path.contains(id));
    }
  }

  @Test
  void anUnknownRunIsAProblem() {
    for (String path : List.of("", "/samples", "/archive")) {
      given()
          .get("/api/v1/runs/nix" + path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
    }
  }

  @Test
  void aDeletedRunIsGoneItsJobSaysSoAndReindexDoesNotBringItBack() {
    String id = measured("{\"model\":\"Plain\"}");
    Path folder = home.runs().resolve(directory(id));
    given().delete("/api/v1/runs/" + id).then().statusCode(204);
    assertThat(folder).doesNotExist();
    assertThat(home.runs().resolve(".removed-" + folder.getFileName())).doesNotExist();
    for (String path : List.of("", "/samples", "/archive")) {
      given().get("/api/v1/runs/" + id + path).then().statusCode(404);
    }
    given().post("/api/v1/admin/reindex").then().statusCode(200);
    given()
        .get("/api/v1/runs/" + id)
        .then()
        .statusCode(404)
        .body("detail", equalTo("The run " + id + " was deleted."));
    given()
        .get("/api/v1/jobs/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("completed"))
        .body("runIntegrity", equalTo("deleted"))
        .body("run", nullValue())
        .body("links.run", nullValue());
    given().delete("/api/v1/runs/" + id).then().statusCode(404);
  }

  @Test
  void aRunWhoseJobHasNotEndedCannotBeDeleted() {
    given().contentType("application/json").post("/api/v1/devices/sim:slow/quarantine");
    String id =
        JobResourceTest.id(JobResourceTest.post("{\"model\":\"Digits\",\"device\":\"sim:slow\"}"));
    given().delete("/api/v1/runs/" + id).then().statusCode(409);
    given().delete("/api/v1/jobs/" + id).then().statusCode(200);
    given().post("/api/v1/devices/sim:slow/release");
    given().delete("/api/v1/runs/nix").then().statusCode(404);
  }

  @Test
  void aDamagedRunIsNamedAndNeverServed() throws IOException {
    String id = measured("{\"model\":\"Plain\"}");
    Path samples = home.runs().resolve(directory(id)).resolve("samples.csv.gz");
    Files.setPosixFilePermissions(samples, PosixFilePermissions.fromString("rw-r--r--"));
    byte[] bytes = Files.readAllBytes(samples);
    bytes[bytes.length / 2] ^= 1;
    Files.write(samples, bytes);
    for (String path : List.of("", "/samples", "/archive")) {
      given()
          .get("/api/v1/runs/" + id + path)
          .then()
          .statusCode(500)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:wattstick:problem:run-damaged"))
          .body("detail", containsString(directory(id) + "/samples.csv.gz differs"));
    }
    given()
        .get("/api/v1/runs?limit=1000")
        .then()
        .body("items.find { it.id == '" + id + "' }.integrity", equalTo("damaged"))
        .body("items.find { it.id == '" + id + "' }.damage", containsString("samples.csv.gz"));
    given().get("/api/v1/jobs/" + id).then().body("runIntegrity", equalTo("damaged"));
    given()
        .post("/api/v1/admin/reindex")
        .then()
        .body("faults", hasItem(containsString(directory(id) + "/samples.csv.gz differs")));
    given().delete("/api/v1/runs/" + id).then().statusCode(204);
  }

  @Test
  void aRunThatSomebodyElseRemovedIsListedAsDeleted() throws IOException {
    String id = measured("{\"model\":\"Plain\"}");
    Folders.delete(home.runs().resolve(directory(id)));
    given()
        .get("/api/v1/runs?limit=1000")
        .then()
        .body("items.find { it.id == '" + id + "' }.integrity", equalTo("deleted"));
    given()
        .get("/api/v1/runs/" + id)
        .then()
        .statusCode(404)
        .body("detail", containsString("was deleted: its directory"));
    given().get("/api/v1/jobs/" + id).then().body("runIntegrity", equalTo("deleted"));
    given().delete("/api/v1/runs/" + id).then().statusCode(204);
    given().get("/api/v1/runs?limit=1000").then().body("items.id", not(hasItem(id)));
  }

  private static String directory(String id) {
    return given().get("/api/v1/jobs/" + id).jsonPath().getString("runDirectory");
  }

  private static String measured(String body) {
    String id = JobResourceTest.id(JobResourceTest.post(body));
    RestJobs.awaitState(id, "completed");
    return id;
  }
}
