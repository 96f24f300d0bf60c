package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.RatingMode;
import dev.wattstick.analysis.rating.RatingTable;
import dev.wattstick.analysis.rating.References;
import dev.wattstick.analysis.results.DatabaseInput;
import dev.wattstick.service.TestHome;
import dev.wattstick.service.TinyData;
import dev.wattstick.testing.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class RatingResourceTest {
  private static final String RATINGS = "/api/v1/databases/rated/ratings";

  @BeforeEach
  void importOne() {
    upload("rated.zip", TinyData.databaseZip("x"));
  }

  private static void upload(String name, byte[] content) {
    given()
        .multiPart("file", name, content)
        .multiPart("replace", "true")
        .post("/api/v1/imports")
        .then()
        .statusCode(201);
  }

  @Test
  void ratingsAreATidyTableInWhichMissingThingsAreLeftOut() {
    given()
        .get(RATINGS)
        .then()
        .statusCode(200)
        .body("scale", equalTo("edge-acc-2023"))
        .body("items", hasSize(20))
        .body("items[0].model", equalTo("Big"))
        .body("items[0].metric", equalTo("accuracy_k1"))
        .body("items[0].value", nullValue())
        .body("items[0].index", equalTo(0.0f))
        .body("items[0].letter", equalTo("E"))
        .body("items.find { it.metric == 'compound' }.value", nullValue())
        .body("items.confidence", org.hamcrest.Matchers.everyItem(nullValue()));
  }

  @Test
  void theCsvIsThatOfTheLibrary() {
    assertThat(given().accept("text/csv").get(RATINGS).asString())
        .startsWith("dataset,task,environment,model,metric,value,index,rating\n")
        .contains("imagenet,classification,Desktop CPU,Net,running_time,0.5,1.0,");
    assertThat(given().get(RATINGS + "?format=csv").asString())
        .isEqualTo(given().accept("text/csv").get(RATINGS).asString());
  }

  @Test
  void weightsBoundariesReferencesAndModesAreHonoured() {
    given()
        .queryParam("weights", "{\"accuracy_k1\":0}")
        .queryParam("boundaries", "{\"running_time\":[0.9,0.8,0.7,0.1]}")
        .queryParam("references", "imagenet=Net")
        .queryParam("mode", "worst")
        .get(RATINGS)
        .then()
        .statusCode(200)
        .body("referenceModels.imagenet", equalTo("Net"))
        .body("items.find { it.model == 'Big' && it.metric == 'compound' }.index", equalTo(0.5f))
        .body(
            "items.find { it.model == 'Big' && it.metric == 'running_time' }.letter", equalTo("D"))
        .body(
            "items.find { it.model == 'Net' && it.metric == 'running_time' }.letter", equalTo("A"));
    given()
        .get(RATINGS + "?scale=strep-2025&mode=median")
        .then()
        .statusCode(200)
        .body("scale", equalTo("strep-2025"));
  }

  @Test
  void everyWrongParameterIsToldAtOnce() {
    given()
        .queryParam("references", "imagenet=Bigg")
        .queryParam("mode", "optimistic men")
        .queryParam("weights", "{\"running_tme\":-1}")
        .queryParam("boundaries", "[1]")
        .get(RATINGS)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "errors.pointer", containsInAnyOrder("/references", "/mode", "/weights", "/boundaries"))
        .body(
            "errors.find { it.pointer == '/mode' }.detail",
            containsString("did you mean optimistic mean"))
        .body("errors.find { it.pointer == '/references' }.detail", containsString("Big"));
  }

  @Test
  void anUnknownScaleIsAnsweredWithTheNearOneBesideTheOtherFaults() {
    given()
        .queryParam("scale", "edge-ac-2023")
        .queryParam("weights", "{\"running_tme\":1}")
        .get(RATINGS)
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/scale", "/weights"))
        .body("errors.find { it.pointer == '/scale' }.near", hasItem("edge-acc-2023"))
        .body(
            "errors.find { it.pointer == '/weights' }.detail",
            containsString("did you mean running_time"));
  }

  @Test
  void withoutMetadataTheStudysScaleSaysWhichOneCan() {
    upload("bare.csv", TinyData.DATABASE.getBytes(StandardCharsets.UTF_8));
    given()
        .get("/api/v1/databases/bare/ratings")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/scale"))
        .body("errors[0].detail", containsString("strep-2025"));
    given().get("/api/v1/databases/bare/ratings?scale=strep-2025").then().statusCode(200);
  }

  @Test
  void anUnknownDatabaseIsAnsweredWithTheNearOnes() {
    given()
        .get("/api/v1/databases/ratd/ratings")
        .then()
        .statusCode(404)
        .body("detail", containsString("did you mean rated"));
  }

  @Test
  void correlationsAreOfIndicesOrValues() {
    given()
        .get("/api/v1/databases/rated/correlations")
        .then()
        .statusCode(200)
        .body("on", equalTo("index"))
        .body("items", hasSize(4))
        .body(
            "items.find { it.metricA == 'running_time' && it.metricB == 'accuracy_k1' }.rows",
            equalTo(3));
    String csv =
        given().accept("text/csv").get("/api/v1/databases/rated/correlations?on=value").asString();
    assertThat(csv.lines())
        .hasSize(5)
        .contains("dataset,task,metric_a,metric_b,coefficient,rows")
        .contains("imagenet,classification,running_time,running_time,1.0,4");
    given()
        .get("/api/v1/databases/rated/correlations?on=values")
        .then()
        .statusCode(422)
        .body("errors[0].near", hasItem("value"));
  }

  @Test
  void scalesAreListedWithTheirModes() {
    given()
        .get("/api/v1/scales")
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder("edge-acc-2023", "strep-2025"))
        .body("items[0].modes", hasItems("optimistic mean", "worst"))
        .body("items[1].defaultMode", equalTo("mean"));
  }

  @Test
  void twoEqualRunsMakeALetterFirm() {
    for (int i = 0; i < 2; i++) {
      RestJobs.awaitState(RestJobs.submit("{\"model\":\"Digits\",\"threads\":4}"), "completed");
    }
    given()
        .get("/api/v1/databases/runs/ratings?verdicts=QUICK")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.metric == 'running_time' && it.confidence != null }.confidence",
            equalTo(1.0f));
  }

  @Test
  void aDatabaseWithoutRowsHasNoRatings() {
    given()
        .get("/api/v1/databases/runs/ratings?verdicts=INVALID")
        .then()
        .statusCode(200)
        .body("items", empty());
    assertThat(given().get("/api/v1/databases/runs/ratings?verdicts=INVALID&format=csv").asString())
        .isEqualTo("dataset,task,environment,model,metric,value,index,rating\n");
    given()
        .get("/api/v1/databases/runs/correlations?verdicts=INVALID")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void thePublishedDatabaseIsRatedAsByTheLibrary() {
    Path folder = Published.folder().resolve("classification_database");
    given()
        .contentType(ContentType.JSON)
        .body("{\"path\":\"" + folder + "\",\"into\":\"published\",\"replace\":true}")
        .post("/api/v1/imports")
        .then()
        .statusCode(201);
    String expected =
        RatingTable.of(
                Rating.rate(
                    EdgeAcc2023.with(References.centered(), RatingMode.PESSIMISTIC_MEDIAN),
                    DatabaseInput.of(DatabaseFolder.read(folder))))
            .csv();
    assertThat(
            given()
                .accept("text/csv")
                .queryParam("references", "centered")
                .queryParam("mode", "pessimistic median")
                .get("/api/v1/databases/published/ratings")
                .asString())
        .isEqualTo(expected);
  }

  @Test
  void theCsvHasAColumnOfConfidenceWhereItIsAskedFor() {
    assertThat(given().get(RATINGS + "?format=csv&confidence=true").asString())
        .startsWith("dataset,task,environment,model,metric,value,index,rating,confidence\n")
        .contains("imagenet,classification,Desktop CPU,Net,running_time,0.5,1.0,");
    given()
        .get(RATINGS + "?confidence=yes")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/confidence"));
  }

  @Test
  void statisticsAreTablesInBothForms() {
    given()
        .get("/api/v1/databases/rated/statistics/boundaries")
        .then()
        .statusCode(200)
        .body("statistic", equalTo("boundaries"))
        .body("items.find { it.metric == 'running_time' }.boundary", equalTo("A/B"))
        .body("items.find { it.metric == 'compound' }.value", nullValue());
    assertThat(given().get("/api/v1/databases/rated/statistics/pareto?format=csv").asString())
        .startsWith("dataset,task,environment,model,front,objectives\n");
    given()
        .get("/api/v1/databases/rated/statistics/variability")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("detail", containsString("holds means only"));
    given()
        .get("/api/v1/databases/rated/statistics/test")
        .then()
        .statusCode(404)
        .body("detail", containsString("tests"));
  }
}
