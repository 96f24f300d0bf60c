package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.wattstick.service.TestHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request before any resource sees it, as bytes on a connection. */
@QuarkusTest
@QuarkusTestResource(TestHome.class)
class RequestChecksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/jobs?model={",
        "/api/v1/jobs?model=%zz",
        "/api/v1/jobs/%zz",
        "/api/v1/jobs/%ff"
      })
  void aTargetThatIsNoUriIsAProblemThatSaysWhere(String target) throws IOException {
    assertThat(answer("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "\"status\":400", "percent-encoded");
  }

  @Test
  void whatIsTooLongOrTooLargeIsAProblem() throws IOException {
    String start = "GET /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\n";
    assertThat(
            answer("GET /api/v1/jobs?x=" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n"))
        .startsWith("HTTP/1.1 414 ")
        .contains("application/problem+json", "8192 bytes");
    assertThat(answer(start + "X: " + "a".repeat(30_000) + "\r\n"))
        .startsWith("HTTP/1.1 431 ")
        .contains("application/problem+json", "16384 bytes");
    assertThat(
            answer(
                "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000000\r\n"
                    + "Content-Type: application/json\r\n"))
        .startsWith("HTTP/1.1 413 ")
        .contains("application/problem+json", "\"status\":413");
    assertThat(answer("GET /api/v1/jobs HTTP/1.1\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "Host");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/jobs, 'GET, HEAD, OPTIONS, POST'",
    "/api/v1/jobs/some, 'DELETE, GET, HEAD, OPTIONS'",
    "/api/v1/jobs/some/log, 'GET, HEAD, OPTIONS'",
    "/api/v1/imports, 'OPTIONS, POST'",
    "/api/v1/devices/cpu/release, 'OPTIONS, POST'"
  })
  void allowNamesTheMethodsOfThePathAndNoOthers(String path, String allow) {
    given().options(path).then().statusCode(204).header("Allow", allow);
    given()
        .put(path)
        .then()
        .statusCode(405)
        .header("Allow", allow)
        .contentType("application/problem+json");
  }

  @Test
  void headIsGetWithoutABody() {
    for (String path : new String[] {"/api/v1/jobs", "/api/v1/models", "/api/v1/engines"}) {
      assertThat(given().head(path).then().statusCode(200).extract().asByteArray()).isEmpty();
    }
    given().head("/api/v1/jobs/none").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/jobs?modle=x, /modle",
    "/api/v1/runs?limit=1&limit=2, /limit",
    "/api/v1/jobs?device=, /device",
    "/api/v1/engines?refresh=maybe, /refresh",
    "/api/v1/models?x=1, /x",
    "/api/v1/models/Digits?x=1, /x",
    "/api/v1/databases?x=1, /x",
    "/api/v1/databases/runs/ratings?mod=worst, /mod",
    "/api/v1/databases/runs/ratings?mode=wurst, /mode",
    "/api/v1/databases/runs/statistics/tests?alpha=2, /alpha",
    "/api/v1/figures?x=1, /x",
    "/api/v1/labels/runs/a/b.pdf?format=json, /format",
    "/api/v1/jobs/some?wait=PT2H, /wait",
    "/api/v1/jobs/some/events?x=1, /x"
  })
  void aQueryThatIsNotReadIsRefusedEverywhere(String path, String pointer) {
    given()
        .get(path)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--x\r\n[]--x--",
        "--x\r\nno colon\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"name\"\r\nContent-Type: text/plain;"
            + " charset=foo\r\n\r\n1\r\n--x--\r\n"
      })
  void aFormThatIsNoneIsMalformed(String body) {
    form("multipart/form-data; boundary=x", body);
  }

  @Test
  void aFormWithoutABoundaryOrWithTooManyPartsIsMalformed() {
    form("multipart/form-data; boundary=", "--\r\n\r\n----");
    form("multipart/form-data; boundary=x", "--x\r\n\r\n\r\n".repeat(2000) + "--x--\r\n");
  }

  @Test
  void jsonThatIsNoneSaysWhereAndNothingOfTheLibrary() {
    JobResourceTest.post("{\"model\":\n  \"a")
        .then()
        .statusCode(400)
        .body("detail", containsString("line 2, column "))
        .body("detail", org.hamcrest.Matchers.not(containsString("Source")));
  }

  @Test
  void halfASurrogatePairAndANullCharacterAreRefused() {
    JobResourceTest.post("{\"model\":\"Plain\",\"labels\":{\"a\":\"\\ud800\"}}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/labels"))
        .body("errors[0].detail", containsString("surrogate"));
    JobResourceTest.post("{\"model\":\"a\\u0000b\"}")
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("U+0000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b"})
  void anIdempotencyKeyThatIsNoneIsMalformed(String key) {
    given()
        .contentType(io.restassured.http.ContentType.JSON)
        .header("Idempotency-Key", key)
        .body("{\"model\":\"Plain\"}")
        .post("/api/v1/jobs")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static void form(String type, String body) {
    given()
        .header(new Header("Content-Type", type))
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/models")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("multipart form"));
  }

  /** What the service answers to a request whose head is given without its last empty line. */
  private static String answer(String head) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String request = head + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(20_000);
      InputStream in = socket.getInputStream();
      StringBuilder answer = new StringBuilder();
      // Not to the end: a client that announced a body may still send it, so the connection stays.
      while (answer.indexOf("\"}") < 0) {
        int next = in.read();
        assertThat(next).as("after %s", answer).isNotNegative();
        answer.append((char) next);
      }
      return answer.toString();
    }
  }
}
