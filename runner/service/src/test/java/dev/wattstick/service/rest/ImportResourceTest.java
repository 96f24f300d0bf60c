package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.wattstick.service.TestHome;
import dev.wattstick.service.TinyData;
import dev.wattstick.service.home.Home;
import dev.wattstick.testing.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class ImportResourceTest {
  @Inject Home home;
  @TempDir Path temp;

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    try (Stream<Path> left = Files.list(home.tmp())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("upload-") || name.startsWith("wattstick-import"));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Response upload(String name, byte[] content, Map<String, String> fields) {
    var request = given().multiPart("file", name, content);
    fields.forEach(request::multiPart);
    return request.post("/api/v1/imports");
  }

  private static ValidatableResponse refused(String name, byte[] content) {
    return upload(name, content, Map.of("into", "refused"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json");
  }

  private static void assertNoDatabase(String name) {
    given().get("/api/v1/databases").then().body("items.name", not(hasItem(name)));
  }

  private static Response sendPath(String json) {
    return given().contentType(ContentType.JSON).body(json).post("/api/v1/imports");
  }

  @Test
  void aTableOfRunsIsMergedWithTheStudysRecipeAndReported() {
    upload("tiny results.csv", utf8(TinyData.RESULTS), Map.of())
        .then()
        .statusCode(201)
        .header("Location", endsWith("/api/v1/databases/tiny-results"))
        .body("recipe", equalTo("edge-acc-2023"))
        .body("databases", hasSize(1))
        .body("databases[0].name", equalTo("tiny-results"))
        .body("databases[0].rows", equalTo(1))
        .body("rowsTaken", equalTo(3))
        .body("taken.rows", contains(3))
        .body("dropped", hasSize(1))
        .body("dropped[0].name", equalTo("infer_classification_3"))
        .body("dropped[0].reason", containsString("it has no backend"));
    given()
        .get("/api/v1/databases/tiny-results")
        .then()
        .body("kind", equalTo("imported"))
        .body("rows[0].running_time", equalTo(0.375f))
        .body("rows[0].environment", equalTo("Desktop CPU"))
        .body("rows[0].accuracy_k10", nullValue())
        .body("provenance.recipe", equalTo("edge-acc-2023/1"));
  }

  @Test
  void aDatabaseInAnArchiveIsTakenAsItIsWithItsMetadata() {
    upload("whole.zip", TinyData.databaseZip("some folder"), Map.of("into", "whole"))
        .then()
        .statusCode(201)
        .body("recipe", equalTo("none"))
        .body("databases[0].rows", equalTo(4));
    given()
        .get("/api/v1/databases/whole")
        .then()
        .body("name", equalTo("whole"))
        .body("properties.accuracy_k1.maximize", equalTo(true))
        .body("provenance.sources[0].name", equalTo("whole.zip/some folder"));
  }

  @Test
  void severalFilesBecomeSeveralDatabasesAfterTheGivenName() {
    given()
        .multiPart("file", "one.csv", utf8(TinyData.DATABASE))
        .multiPart("file", "two.csv", utf8(TinyData.DATABASE))
        .multiPart("into", "both")
        .post("/api/v1/imports")
        .then()
        .statusCode(201)
        .body("databases.name", contains("both-one", "both-two"))
        .body("notes", hasItem(containsString("came without meta_properties.json")));
  }

  @Test
  void aNameThatIsTakenIsAConflictUnlessItIsToBeReplaced() {
    byte[] content = utf8(TinyData.DATABASE);
    upload("again.csv", content, Map.of()).then().statusCode(201);
    upload("again.csv", content, Map.of())
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", containsString("'again' is there already"));
    upload("again.csv", utf8(TinyData.RESULTS), Map.of("replace", "true")).then().statusCode(201);
    given().get("/api/v1/databases/again").then().body("rows", hasSize(1));
  }

  @Test
  void everyWrongFieldIsToldAtOnce() {
    given()
        .multiPart("into", "../elsewhere")
        .multiPart("recipe", "run")
        .multiPart("verdicts", "VALID,GOOD")
        .multiPart("simulated", "perhaps")
        .multiPart("replace", "yes")
        .post("/api/v1/imports")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder("/file", "/into", "/recipe", "/verdicts", "/simulated", "/replace"))
        .body("errors.find { it.pointer == '/recipe' }.near", hasItem("runs"));
  }

  @Test
  void theLiveDatabasesNameCannotBeImportedInto() {
    upload("x.csv", utf8(TinyData.DATABASE), Map.of("into", "runs"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/into"));
    upload("runs.csv", utf8(TinyData.DATABASE), Map.of())
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("choose another name"));
  }

  @Test
  void aHostilePickleIsRefusedByTheClassItWouldCall() {
    refused("evil.pkl", TinyData.hostilePickle())
        .body("errors[0].pointer", equalTo("/file"))
        .body("errors[0].detail", containsString("class os.system is not allowed"))
        .body("errors[0].detail", containsString("evil.pkl"))
        .body("detail", not(containsString(home.path().toString())));
    assertNoDatabase("refused");
  }

  @Test
  void anArchiveThatWouldWriteElsewhereIsRefused() {
    refused("evil.zip", TinyData.zip(Map.of("../../harm.csv", TinyData.RESULTS)))
        .body("errors[0].detail", containsString("would be written outside of the folder"))
        .body("errors[0].detail", not(containsString(home.path().toString())));
    assertThat(home.path().resolveSibling("harm.csv")).doesNotExist();
    assertNoDatabase("refused");
  }

  @Test
  void anArchiveWithALinkIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
      TarArchiveEntry link = new TarArchiveEntry("database.csv", TarArchiveEntry.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    refused("link.tar.gz", bytes.toByteArray())
        .body("errors[0].detail", containsString("is a link"));
  }

  @Test
  void aDamagedArchiveIsRefused() {
    refused("torn.zip", utf8("PK torn")).body("errors[0].detail", containsString("damaged"));
  }

  @Test
  void whatHoldsNoMeasurementIsRefusedWithWhatItLacks() {
    refused("other.csv", utf8("name,age\nx,1\n"))
        .body("errors[0].detail", containsString("column 'model' is missing"));
    refused("notes.txt", utf8("nothing"))
        .body("errors[0].detail", containsString("is none of .pkl, .csv"));
  }

  @Test
  void oneDamagedFileKeepsAllOthersOut() {
    given()
        .multiPart("file", "good.csv", utf8(TinyData.DATABASE))
        .multiPart("file", "evil.pkl", TinyData.hostilePickle())
        .multiPart("into", "mixed")
        .post("/api/v1/imports")
        .then()
        .statusCode(422);
    assertNoDatabase("mixed");
    assertNoDatabase("mixed-good");
  }

  @Test
  void twoFilesOfOneNameAreRefused() {
    given()
        .multiPart("file", "a/same.csv", utf8(TinyData.DATABASE))
        .multiPart("file", "b/same.csv", utf8(TinyData.DATABASE))
        .post("/api/v1/imports")
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("sent twice under the name 'same.csv'"));
  }

  @Test
  void aFolderOfThisHostIsImportedByItsPath() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("local"));
    Files.writeString(folder.resolve("results.csv"), TinyData.RESULTS);
    sendPath("{\"path\":\"" + folder + "\"}")
        .then()
        .statusCode(201)
        .body("databases[0].name", equalTo("local"));
    sendPath("{\"path\":\"" + folder + "\",\"replace\":true,\"into\":\"local\"}")
        .then()
        .statusCode(201);
  }

  @Test
  void aWrongPathIsTold() {
    sendPath("{\"path\":\"relative/x\"}")
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("must be absolute"));
    sendPath("{\"path\":\"/nowhere/at/all\",\"pth\":1,\"replace\":\"no\"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/path", "/pth", "/replace"));
    sendPath("{}").then().statusCode(422).body("errors[0].pointer", equalTo("/path"));
    sendPath("[]").then().statusCode(422);
    sendPath("{").then().statusCode(400);
  }

  @Test
  void aRecipeThatFindsNothingSaysWhatIsThere() {
    upload("tiny.csv", utf8(TinyData.RESULTS), Map.of("recipe", "runs"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/recipe"))
        .body("errors[0].detail", containsString("1 tables of runs and 0 run directories"));
    upload("tiny.csv", utf8(TinyData.RESULTS), Map.of("verdicts", "QUICK"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/verdicts"));
  }

  @Test
  void anArchiveOfARunIsMergedAndNotAddedToTheServicesOwn() {
    String job = RestJobs.submit("{\"model\":\"Digits\",\"threads\":3}");
    RestJobs.awaitState(job, "completed");
    byte[] archive = given().get("/api/v1/runs/" + job + "/archive").asByteArray();
    upload("run.tar.gz", archive, Map.of("into", "from-runs"))
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("ask for QUICK runs"));
    upload("run.tar.gz", archive, Map.of("into", "from-runs", "verdicts", "VALID,QUICK"))
        .then()
        .statusCode(201)
        .body("recipe", equalTo("runs"))
        .body("taken[0].source", equalTo("run.tar.gz"))
        .body("taken[0].rows", equalTo(1));
    given()
        .get("/api/v1/databases/from-runs")
        .then()
        .body("rows[0].run_ids", equalTo(job))
        .body("rows[0].verdict", equalTo("QUICK"));
  }

  @Test
  void thePublishedResultsBecomeThePublishedDatabases() {
    Path published = Published.folder().resolve("result_databases");
    sendPath("{\"path\":\"" + published + "\",\"into\":\"study\"}")
        .then()
        .statusCode(201)
        .body("recipe", equalTo("edge-acc-2023"))
        .body(
            "databases.name",
            contains("study-classification_database", "study-segmentation_database"))
        .body("databases.rows", contains(155, 18))
        .body("rowsTaken", equalTo(342))
        .body("dropped", hasSize(23))
        .body("notes", hasItem(containsString("laptop_class_2")));
    sendPath("{\"path\":\"" + published.resolveSibling("classification_database") + "\"}")
        .then()
        .statusCode(201)
        .body("databases.name", contains("classification_database"));
  }
}
