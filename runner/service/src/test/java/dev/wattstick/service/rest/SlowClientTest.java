package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.service.TestHome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that begin to send and do not go on. */
@QuarkusTest
@QuarkusTestResource(TestHome.class)
class SlowClientTest {
  /** More than there are threads that answer (200). */
  private static final int MANY = 300;

  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  static final String[] FORM = {
    "POST /api/v1/models HTTP/1.1",
    "Host: localhost",
    "Content-Type: multipart/form-data; boundary=x",
    "Content-Length: 100000",
    "",
    "--x",
    "Content-Disposition: form-data; name=\"file\"; filename=\"m.tflite\"",
    "",
    "half a"
  };

  static final String[] JSON = {
    "POST /api/v1/jobs HTTP/1.1",
    "Host: localhost",
    "Content-Type: application/json",
    "Content-Length: 100000",
    "",
    "{\"model\":"
  };

  static final String[] HEADERS_ONLY = {
    "POST /api/v1/imports HTTP/1.1",
    "Host: localhost",
    "Content-Type: application/json",
    "Transfer-Encoding: chunked",
    ""
  };

  static final String[] HALF_A_HEADER = {"POST /api/v1/jobs HTTP/1.1", "Host: localh"};

  @Test
  void theServiceAnswersWhileManyHang() throws IOException {
    for (int i = 0; i < MANY; i++) {
      sockets.add(RawRequest.open(FORM));
      sockets.add(RawRequest.open(JSON));
      sockets.add(RawRequest.open(HEADERS_ONLY));
      sockets.add(RawRequest.open(HALF_A_HEADER));
    }
    given().get("/api/v1/jobs").then().statusCode(200);
    given().get("/api/v1/devices").then().statusCode(200);
    given()
        .multiPart("file", "t.csv", new byte[] {1})
        .post("/api/v1/imports")
        .then()
        .statusCode(422);
    for (Socket socket : sockets) {
      assertThat(socket.getInputStream().available()).as("not answered yet").isZero();
    }
  }

  @Test
  void anUploadThatBreaksOffLeavesNoFile() throws IOException {
    try (Socket socket = RawRequest.open(FORM)) {
      socket.shutdownOutput();
      assertThat(socket.getInputStream().read()).as("closed without an answer").isNegative();
    }
    // Another request's end is after the clearing, which the same loop does first.
    given().get("/api/v1/jobs").then().statusCode(200);
  }
}
