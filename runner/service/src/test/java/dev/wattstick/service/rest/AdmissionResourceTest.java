package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.wattstick.service.TestHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attacks of a web page in the user's browser, and of one whose name resolves to us. */
@QuarkusTest
@QuarkusTestResource(TestHome.class)
class AdmissionResourceTest {
  private static final String EVIL = "https://evil.example";
  private static final byte[] TABLE = "id,x\n1,2\n".getBytes(StandardCharsets.UTF_8);

  private static RequestSpecification page() {
    return given().header("Origin", EVIL);
  }

  private static void isRefused(Response response, int status, String type) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:wattstick:problem:" + type))
        .body("status", equalTo(status))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
  }

  @Test
  void aPageCannotOverwriteADatabase() {
    Response response =
        page()
            .multiPart("file", "t.csv", TABLE)
            .multiPart("into", "seed")
            .multiPart("replace", "true")
            .post("/api/v1/imports");
    isRefused(response, 403, "foreign-page");
    given().get("/api/v1/databases").then().body("items.name", not(hasItem("seed")));
  }

  @Test
  void aPageCannotUploadAModel() {
    Response response =
        page()
            .multiPart("file", "m.tflite", TABLE)
            .multiPart("name", "planted")
            .post("/api/v1/models");
    isRefused(response, 403, "foreign-page");
    given().get("/api/v1/models").then().body("items.name", not(hasItem("planted")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/admin/reindex",
        "/api/v1/devices/cpu/quarantine",
        "/api/v1/devices/cpu/release",
        "/api/v1/jobs",
        "/no/such/path",
        "/q/health"
      })
  void aPageCannotPostAnything(String path) {
    isRefused(page().post(path), 403, "foreign-page");
    isRefused(given().header("Sec-Fetch-Site", "cross-site").post(path), 403, "foreign-page");
    isRefused(given().header("Sec-Fetch-Site", "same-site").post(path), 403, "foreign-page");
    isRefused(given().header("Origin", "null").post(path), 403, "foreign-page");
  }

  @Test
  void aPageCannotDelete() {
    isRefused(page().delete("/api/v1/databases/runs"), 403, "foreign-page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "text/xml"})
  void aBodyThatAFormCanSendIsNotReadAsJson(String type) throws IOException {
    for (String path : List.of("jobs", "imports", "devices/cpu/quarantine", "admin/reindex")) {
      assertThat(
              RawRequest.answer(
                  "POST /api/v1/" + path + " HTTP/1.1",
                  "Host: localhost",
                  "Connection: close",
                  "Content-Type: " + type,
                  "Content-Length: 2",
                  "",
                  "{}"))
          .startsWith("HTTP/1.1 415 ")
          .contains("urn:wattstick:problem:unread-body");
    }
    given().get("/api/v1/devices/cpu").then().body("state", equalTo("available"));
  }

  @Test
  void aBodyWithoutATypeIsNotGuessed() throws IOException {
    for (String path : new String[] {"/api/v1/jobs", "/api/v1/imports"}) {
      assertThat(
              RawRequest.answer(
                  "POST " + path + " HTTP/1.1",
                  "Host: localhost",
                  "Connection: close",
                  "Content-Length: 2",
                  "",
                  "{}"))
          .startsWith("HTTP/1.1 415 ")
          .contains("The body has no Content-Type");
    }
  }

  @Test
  void aFormIsNotReadWhereJsonIsDue() {
    given()
        .multiPart("file", "t.csv", TABLE)
        .post("/api/v1/jobs")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/jobs",
        "/api/v1/databases",
        "/q/openapi",
        "/q/swagger-ui/",
        "/q/metrics",
        "/q/health",
        "/no/such/path",
        "/"
      })
  void anotherNameForThisHostIsMisdirected(String path) throws IOException {
    for (String host :
        new String[] {"evil.example", "evil.example:8888", "127.0.0.1.evil.example"}) {
      assertThat(
              RawRequest.answer(RawRequest.closing("GET " + path + " HTTP/1.1", "Host: " + host)))
          .startsWith("HTTP/1.1 421 ")
          .containsIgnoringCase("content-type: application/problem+json")
          .contains("urn:wattstick:problem:misdirected");
    }
    assertThat(RawRequest.status("DELETE /api/v1/databases/runs HTTP/1.1", "Host: evil.example"))
        .isEqualTo(421);
  }

  @Test
  void theHostOfTheTargetCountsToo() throws IOException {
    assertThat(RawRequest.status("GET http://evil.example/q/health HTTP/1.1", "Host: localhost"))
        .isEqualTo(421);
    assertThat(RawRequest.status("GET http://localhost/q/openapi HTTP/1.1", "Host: localhost"))
        .isEqualTo(200);
  }

  @Test
  void anotherOriginDoesNotHideBehindTheOwn() throws IOException {
    String[] request = {
      "DELETE /api/v1/databases/runs HTTP/1.1",
      "Host: localhost",
      "Origin: http://localhost",
      "Origin: http://evil.example"
    };
    assertThat(RawRequest.status(request[0], request[1], request[2], request[3])).isEqualTo(403);
  }

  @Test
  void oneHostIsDemanded() throws IOException {
    assertThat(RawRequest.status("GET /q/openapi HTTP/1.1")).isEqualTo(400);
    assertThat(
            RawRequest.status("GET /q/openapi HTTP/1.1", "Host: localhost", "Host: evil.example"))
        .isEqualTo(400);
    assertThat(RawRequest.status("GET /q/openapi HTTP/1.0", "Host: localhost")).isEqualTo(200);
  }

  @Test
  void aFormThatIsNoneIsMalformedAndNotWaitedFor() throws IOException {
    String head = "Content-Disposition: form-data; name=\"file\"; filename=\"m.tflite\"\r\n\r\n";
    for (String[] form :
        new String[][] {
          {"x", "garbage"},
          {"x", "--x--"},
          {"x", "--x\r\n[]--x--"},
          {"x", "--x\r\nContent-Disposition\r\n\r\na\r\n--x--\r\n"},
          {
            "x",
            "--x\r\n"
                + head.replace("\r\n\r\n", "\r\nContent-Type: a/b; charset=foo\r\n\r\n")
                + "a\r\n--x--\r\n"
          },
          {"x", ("--x\r\n" + head + "a\r\n").repeat(1200) + "--x--\r\n"},
          {"x", "--x\r\n\r\n\r\n".repeat(20_000) + "--x--\r\n"},
          {"", "--\r\n"}
        }) {
      assertThat(
              RawRequest.answer(
                  "POST /api/v1/models HTTP/1.1",
                  "Host: localhost",
                  "Connection: close",
                  "Content-Type: multipart/form-data; boundary=" + form[0],
                  "Content-Length: " + form[1].length(),
                  "",
                  form[1]))
          .startsWith("HTTP/1.1 400 ")
          .contains("no whole multipart form")
          .doesNotContain("Exception");
    }
  }

  @Test
  void aNameThatIsConfiguredIsAnsweredTo() throws IOException {
    assertThat(RawRequest.status("GET /q/openapi HTTP/1.1", "Host: lab.example:443"))
        .isEqualTo(200);
  }

  @Test
  void anybodyMayReadButNobodyIsTold() {
    given()
        .header("Origin", EVIL)
        .header("Sec-Fetch-Site", "cross-site")
        .get("/api/v1/jobs")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue())
        .header("Cross-Origin-Resource-Policy", "same-origin");
    page()
        .header("Access-Control-Request-Method", "DELETE")
        .options("/api/v1/databases/runs")
        .then()
        .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue());
  }

  @Test
  void itsOwnPagesMayChangeThings() {
    given()
        .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
        .header("Sec-Fetch-Site", "same-origin")
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"dust\"}")
        .post("/api/v1/devices/sim:slow/quarantine")
        .then()
        .statusCode(200);
    given().post("/api/v1/devices/sim:slow/release").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/jobs",
        "/api/v1/jobs/none",
        "/q/openapi",
        "/q/metrics",
        "/q/swagger-ui/",
        "/none"
      })
  void everyAnswerTellsTheBrowserWhatItMayDo(String path) {
    given()
        .get(path)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Content-Security-Policy", containsString("default-src 'none'"));
  }
}
