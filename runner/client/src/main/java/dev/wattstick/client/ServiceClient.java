package dev.wattstick.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The REST API. Every refusal becomes one {@link ClientException}. */
public final class ServiceClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_A_PAGE = 1000;
  private static final int CREATED = 201;

  private final URI api;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public ServiceClient(URI service) {
    this.api = service.resolve("/api/v1/");
  }

  /** A document of the API, for example {@code engines}. */
  public JsonNode get(String path) {
    return parse(text(path));
  }

  /** A document of the API as it is sent, for example CSV or SVG. */
  public String text(String path) {
    return send(HttpRequest.newBuilder(api.resolve(path)).build()).body();
  }

  /**
   * Submits a job.
   *
   * @param request its JSON
   * @return the job as the service keeps it
   */
  public JsonNode submit(String request) {
    HttpRequest post =
        HttpRequest.newBuilder(api.resolve("jobs"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(request))
            .build();
    return parse(send(post).body());
  }

  /** Uploads a model file. */
  public Uploaded upload(Multipart form) {
    HttpRequest post =
        HttpRequest.newBuilder(api.resolve("models"))
            .header("Content-Type", form.contentType())
            .POST(form.publisher())
            .build();
    HttpResponse<String> response = send(post);
    return new Uploaded(parse(response.body()), response.statusCode() == CREATED);
  }

  /**
   * A model's entry in the catalog.
   *
   * @param isNew whether the service did not have the file before
   */
  public record Uploaded(JsonNode model, boolean isNew) {}

  /** Asks the service to do something that needs no content. */
  public JsonNode post(String path) {
    return parse(
        send(HttpRequest.newBuilder(api.resolve(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build())
            .body());
  }

  /**
   * A list of the API that comes in pages, newest first.
   *
   * @param filters query parameters
   * @param most how many items are wanted
   */
  public Listed list(String path, Map<String, String> filters, long most) {
    ArrayNode items = JSON.createArrayNode();
    String next = "";
    do {
      long wanted = Math.min(MOST_A_PAGE, most - items.size());
      Map<String, String> query = new LinkedHashMap<>(filters);
      query.put("limit", String.valueOf(wanted));
      if (!next.isEmpty()) {
        query.put("cursor", next);
      }
      JsonNode page = get(path + "?" + encoded(query));
      page.path("items").forEach(items::add);
      next = page.path("next").asText("");
    } while (!next.isEmpty() && items.size() < most);
    return new Listed(items, !next.isEmpty());
  }

  /**
   * Items of a list.
   *
   * @param more whether the service has older ones
   */
  public record Listed(ArrayNode items, boolean more) {}

  /**
   * Deletes or cancels what a path names.
   *
   * @return what the service answered; an empty object where it answered nothing
   * @throws RefusedRequest with status 404, 409, … when it did not
   */
  public JsonNode delete(String path) {
    HttpRequest request = HttpRequest.newBuilder(api.resolve(path)).DELETE().build();
    return tryParse(send(request).body());
  }

  /** A name as one segment of a path. */
  public static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String encoded(Map<String, String> query) {
    StringJoiner text = new StringJoiner("&");
    query.forEach((name, value) -> text.add(name + "=" + segment(value)));
    return text.toString();
  }

  public RunRecord run(String id) {
    return RecordJson.read(text("runs/" + id), RunRecord.class);
  }

  /**
   * Follows a job until it has ended.
   *
   * @param listener sees each event's data
   * @return the job in its last state
   */
  public JsonNode follow(String jobId, Consumer<JsonNode> listener) {
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve("jobs/" + jobId + "/events"))
            .header("Accept", "text/event-stream")
            .build();
    try {
      HttpResponse<Stream<String>> response =
          http.send(request, HttpResponse.BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        throw refusal(response.statusCode(), String.join("\n", response.body().toList()));
      }
      try (Stream<String> lines = response.body()) {
        lines
            .filter(line -> line.startsWith("data:"))
            .map(line -> parse(line.substring("data:".length())))
            .forEach(listener);
      }
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientException("interrupted while waiting for job " + jobId, e);
    }
    return get("jobs/" + jobId);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() >= 400) {
        throw refusal(response.statusCode(), response.body());
      }
      return response;
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientException("interrupted while waiting for the service at " + api, e);
    }
  }

  private ClientException unreachable(IOException e) {
    String why =
        e instanceof ConnectException ? "nothing listens there" : String.valueOf(e.getMessage());
    return new ClientException("the service at " + api + " cannot be reached: " + why, e);
  }

  private static RefusedRequest refusal(int status, String body) {
    JsonNode problem = tryParse(body);
    List<RefusedRequest.Fault> faults = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      String field = error.path("pointer").asText().replaceFirst("^/", "");
      String detail = error.path("detail").asText();
      faults.add(new RefusedRequest.Fault(field, detail));
      sentences.add((field.isEmpty() ? "" : field + ": ") + detail);
    }
    if (sentences.isEmpty()) {
      sentences.add(problem.path("detail").asText("the service answered with status " + status));
    }
    return new RefusedRequest(status, faults, String.join("; ", sentences));
  }

  /** An empty object for what is no JSON: from a proxy, say, or nothing at all. */
  private static JsonNode tryParse(String body) {
    try {
      return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (IOException e) {
      return JSON.createObjectNode(); // not from our service: the status must do
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new ClientException(
          "the service answered with something that is not JSON: " + e.getMessage(), e);
    }
  }
}
