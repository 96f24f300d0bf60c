package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.wattstick.service.TestHome;
import dev.wattstick.service.TinyData;
import dev.wattstick.testing.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestHome.class)
class PictureResourceTest {
  private static final String LABEL = "/api/v1/labels/drawn/Desktop CPU/Net";

  @BeforeEach
  void importOne() {
    given()
        .multiPart("file", "drawn.zip", TinyData.databaseZip("x"))
        .multiPart("replace", "true")
        .post("/api/v1/imports")
        .then()
        .statusCode(201);
  }

  @Test
  void figuresAreListedWithWhatHindersThem() {
    given()
        .get("/api/v1/figures?database=drawn")
        .then()
        .statusCode(200)
        .body("items.name", hasItems("rel_impro", "environment_compound", "model_comp"))
        .body("items.find { it.name == 'model_comp' }.endings", equalTo(List.of("tex", "csv")))
        .body("items.find { it.name == 'stddev' }.reason", notNullValue());
  }

  @Test
  void anUnknownFigureFormatOrDatabaseIsTold() {
    given()
        .get("/api/v1/figures/rel_improv.pdf?database=drawn")
        .then()
        .statusCode(404)
        .body("detail", containsString("did you mean rel_impro"));
    given()
        .get("/api/v1/figures/rel_impro.jpg?database=drawn")
        .then()
        .statusCode(404)
        .body("detail", containsString(".pdf, .svg, .png"));
    given().get("/api/v1/figures/model_comp.png?database=drawn").then().statusCode(404);
    given()
        .get("/api/v1/figures/rel_impro.pdf?database=drwn")
        .then()
        .statusCode(404)
        .body("detail", containsString("did you mean drawn"));
    given()
        .get("/api/v1/figures/rel_impro.pdf?database=drawn&theme=papr&dpi=9000")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/theme", "/dpi"));
  }

  @Test
  void aFigureWithoutDataSaysWhy() {
    given()
        .get("/api/v1/figures/rel_impro.pdf?database=drawn")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/database"))
        .body("errors[0].detail", containsString("there is no rel_impro of this data"));
  }

  @Test
  void aLabelIsAPictureOfEachFormat() {
    byte[] pdf =
        given()
            .get(LABEL + ".pdf")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    given()
        .get(LABEL + ".svg?date=2026-01-31&theme=colour-blind")
        .then()
        .statusCode(200)
        .contentType(startsWith("image/svg+xml"));
    given().get(LABEL + ".png?dpi=72").then().statusCode(200).contentType("image/png");
  }

  @Test
  void whatIsUnknownOfALabelIsTold() {
    given()
        .get("/api/v1/labels/drawn/Desktp CPU/Net.pdf")
        .then()
        .statusCode(404)
        .body("detail", containsString("did you mean Desktop CPU"));
    given()
        .get("/api/v1/labels/drawn/Desktop CPU/Nett.pdf")
        .then()
        .statusCode(404)
        .body("detail", containsString("did you mean Net"));
    given().get("/api/v1/labels/drawn/Desktop CPU/Net.gif").then().statusCode(404);
    given()
        .get(LABEL + ".pdf?date=tomorrow&theme=dark&dpi=5&mode=x&verdicts=QUIK")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/date", "/theme", "/dpi", "/mode", "/verdicts"));
    given()
        .get(LABEL + ".pdf?scale=strep&mode=x")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/scale"));
  }

  @Test
  void aLabelOfASimulatedRunIsMadeOnlyWhenAskedForAndSaysSo() {
    String job = RestJobs.submit("{\"model\":\"Digits\",\"engine\":\"simulated\"}");
    RestJobs.awaitState(job, "completed");
    String environment =
        given()
            .get("/api/v1/databases/runs?verdicts=QUICK&simulated=true")
            .path("rows.find { it.run_ids.contains('" + job + "') }.environment");
    String label = "/api/v1/labels/runs/" + environment + "/Digits.svg?verdicts=QUICK";
    given().get(label).then().statusCode(404);
    given().get(label + "&simulated=true").then().statusCode(200);
  }

  @Test
  void figuresOfSingleRunsAreHadByTheirIds() {
    String job =
        RestJobs.submit("{\"model\":\"Digits\",\"engine\":\"simulated\",\"duration\":\"PT1S\"}");
    RestJobs.awaitState(job, "completed");
    String run = "?run=" + job;
    String latencies = "/api/v1/figures/latency_distribution";
    given()
        .get("/api/v1/figures" + run + "&simulated=true")
        .then()
        .statusCode(200)
        .body("items.find { it.name == 'latency_distribution' }.reason", nullValue())
        .body(
            "items.find { it.name == 'latency_distribution' }.needs",
            equalTo("runs with their samples"))
        .body("items.find { it.name == 'rel_impro' }.reason", notNullValue());
    given()
        .get(latencies + ".svg" + run + "&simulated=true")
        .then()
        .statusCode(200)
        .body(containsString("SIMULATED"));
    given()
        .get(latencies + ".csv" + run + "&simulated=true")
        .then()
        .statusCode(200)
        .body(startsWith("panel,series,x,y,label\n1,Digits"));
    given()
        .get(latencies + ".pdf" + run)
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("simulated ones with simulated=true"));
    given()
        .get(latencies + ".csv?database=runs&verdicts=QUICK&simulated=true")
        .then()
        .statusCode(200)
        .body(containsString("Digits"));
  }

  @Test
  void everyRunThatThereIsNotIsTold() {
    given()
        .get("/api/v1/figures/sustained_load.pdf?run=nope,none")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/run"))
        .body("errors.detail", hasItems("there is no run nope", "there is no run none"));
  }

  @Test
  void theSpreadOfRepetitionsIsShownOfAnImportOfUnmergedResults() {
    given()
        .contentType(ContentType.JSON)
        .body(
            "{\"path\":\"%\",\"into\":\"unmerged\",\"replace\":true}"
                .replace("%", Published.folder().resolve("result_databases").toString()))
        .post("/api/v1/imports")
        .then()
        .statusCode(201);
    String both =
        "?database=unmerged-classification_database,unmerged-segmentation_database&theme=paper";
    given()
        .get("/api/v1/figures/stddev.csv" + both)
        .then()
        .statusCode(200)
        .body(startsWith("panel,series,x,y,label\n1,MEAN,"));
    given().get("/api/v1/figures/letter_confidence.svg" + both).then().statusCode(200);
    given()
        .get("/api/v1/databases/unmerged-segmentation_database/ratings?confidence=true&format=csv")
        .then()
        .statusCode(200)
        .body(startsWith("dataset,task,environment,model,metric,value,index,rating,confidence\n"))
        .body(org.hamcrest.Matchers.matchesPattern("(?s).*,compound,[^\n]*,(0\\.\\d+|1\\.0)\n.*"));
  }

  @Test
  void thePublishedFiguresCanBeHad() throws java.io.IOException {
    Path folder = Published.folder().resolve("classification_database");
    for (String part : new String[] {"classification", "segmentation"}) {
      given()
          .contentType(ContentType.JSON)
          .body(
              "{\"path\":\"%\",\"into\":\"paper-\",\"replace\":true}"
                  .replace("%", folder.resolveSibling(part + "_database").toString())
                  .replace("paper-", "paper-" + part))
          .post("/api/v1/imports")
          .then()
          .statusCode(201);
    }
    String both = "?database=paper-classification,paper-segmentation";
    given()
        .get("/api/v1/figures" + both)
        .then()
        .body("items.find { it.name == 'rel_impro' }.reason", nullValue());
    given()
        .get("/api/v1/figures/rel_impro.pdf" + both)
        .then()
        .statusCode(200)
        .contentType("application/pdf");
    assertThat(given().get("/api/v1/figures/model_comp.tex" + both).asString())
        .isEqualTo(
            Files.readString(folder.resolveSibling("paper_results").resolve("model_comp.tex")));
  }

  @Test
  void figuresAndLabelsHaveTheLettersOfARatingWithTheSameParameters() {
    String folder = Published.folder().resolve("classification_database").toString();
    given()
        .contentType(ContentType.JSON)
        .body("{\"path\":\"%\",\"into\":\"rated\",\"replace\":true}".replace("%", folder))
        .post("/api/v1/imports")
        .then()
        .statusCode(201);
    String[] rating =
        ofRating("/api/v1/databases/rated/ratings?format=csv")
            .lines()
            .filter(line -> line.matches("imagenet,infer,Desktop CPU,MobileNetV2,compound,.*"))
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    assertThat(ofRating("/api/v1/figures/environment_compound.csv?database=rated"))
        .contains("\n1,Desktop CPU,Mob..NetV2," + rating[6] + ",MobileNetV2\n");
    String index = String.format(Locale.ROOT, "%.2f", Double.parseDouble(rating[6]));
    assertThat(ofRating("/api/v1/labels/rated/Desktop CPU/MobileNetV2.svg"))
        .contains(">index " + index + "<", "strep-2025, median, own weights or boundaries");
  }

  private static String ofRating(String path) {
    return given()
        .queryParam("scale", "strep-2025")
        .queryParam("mode", "median")
        .queryParam("weights", "{\"accuracy_k1\":3}")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void whatIsWrongWithARatingIsToldOfAFigureAsOfTheRating() {
    List<Object> faults = faults("/api/v1/databases/drawn/ratings");
    assertThat(faults).hasSize(4);
    assertThat(faults("/api/v1/figures?database=drawn")).isEqualTo(faults);
    assertThat(faults("/api/v1/figures/rel_impro.png?database=drawn&dpi=5"))
        .containsAll(faults)
        .hasSize(5);
    // Without a database the parameters are read all the same.
    given()
        .get("/api/v1/figures?run=nope&mode=x")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/run", "/mode"));
  }

  private static List<Object> faults(String path) {
    return given()
        .queryParam("references", "imagenet=Nett")
        .queryParam("mode", "optimistic men")
        .queryParam("weights", "{\"running_tme\":-1}")
        .queryParam("boundaries", "[1]")
        .get(path)
        .then()
        .statusCode(422)
        .extract()
        .path("errors");
  }
}
