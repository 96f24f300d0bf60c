package dev.wattstick.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Waits for jobs as a client would: by reading their events. */
final class RestJobs {
  private RestJobs() {}

  /** The id of a new job. */
  static String submit(String request) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(request)
        .post("/api/v1/jobs")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /** Reads a job's events until it is in a state; fails when it ends in another one. */
  static void awaitState(String id, String state) {
    awaitEvent(id, "\"state\":\"" + state + "\"");
  }

  /** Reads a job's events until its worker measures. */
  static void awaitMeasuring(String id) {
    awaitEvent(id, "\"phase\":\"steady-state\"");
  }

  private static void awaitEvent(String id, String part) {
    List<String> seen = new ArrayList<>();
    URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + events(id));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(uri.toURL().openStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        seen.add(line);
        if (line.startsWith("data:") && line.contains(part)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new AssertionError("the events of " + id + " broke off", e);
    }
    assertThat(seen).as("events of " + id).contains(part);
  }

  /** Waits until no job is left that another test would meet. */
  static void awaitAllEnded() {
    for (String state : List.of("queued", "running")) {
      List<String> ids =
          RestAssured.given()
              .get("/api/v1/jobs?limit=1000&state=" + state)
              .jsonPath()
              .getList("items.id");
      ids.forEach(RestJobs::awaitEnd);
    }
  }

  /** Reads a job's events until they end, which they do with the job. */
  private static void awaitEnd(String id) {
    URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + events(id));
    try (InputStream in = uri.toURL().openStream()) {
      in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError("the events of " + id + " broke off", e);
    }
  }

  static String events(String id) {
    return "/api/v1/jobs/" + id + "/events";
  }
}
