package dev.wattstick.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** The REST API of a running service, as a notebook needs it. */
public final class RestService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final URI url;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  RestService(URI url) {
    this.url = url;
  }

  /**
   * A job as the service knows it.
   *
   * @param state queued, running, completed, failed or cancelled
   */
  public record Job(
      String id, String state, String model, String precision, String engine, String device) {}

  public URI url() {
    return url;
  }

  /**
   * A document of the API, for example {@code engines}.
   *
   * @throws NotebookException when the service refuses or cannot be reached
   */
  public String get(String path) {
    return send(HttpRequest.newBuilder(api(path)).build());
  }

  /**
   * A list of the API as a table, for example {@code engines} or {@code models}: a column a field,
   * fields of objects within left out.
   */
  public Table list(String path, String... columns) {
    return Tables.of(path, JsonTables.of(parse(get(path)).path("items"), List.of(columns)));
  }

  /**
   * Submits a job.
   *
   * @param request its JSON; only {@code model} is needed
   * @throws NotebookException when it is refused, with everything that is wrong with it
   */
  public Job submit(String request) {
    return job(
        send(
            HttpRequest.newBuilder(api("jobs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request))
                .build()));
  }

  /**
   * Waits until a job has ended, by its events.
   *
   * @return its run
   * @throws NotebookException when it did not complete, with the reason
   */
  public RunRecord await(Job job) {
    HttpRequest events =
        HttpRequest.newBuilder(api("jobs/" + job.id() + "/events"))
            .header("Accept", "text/event-stream")
            .build();
    try (Stream<String> lines = http.send(events, HttpResponse.BodyHandlers.ofLines()).body()) {
      lines.forEach(line -> {}); // the stream ends with the job
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    JsonNode ended = parse(get("jobs/" + job.id()));
    String state = ended.path("state").asText();
    if (state.equals("queued") || state.equals("running")) {
      throw new NotebookException(
          "The service stopped telling about the job while it was " + state + "; await it again.");
    }
    if (!state.equals("completed")) {
      throw new NotebookException(
          "The job "
              + state
              + ": "
              + ended.path("failure").path("message").asText("no reason is given"));
    }
    return run(ended.path("run").asText(job.id()));
  }

  public RunRecord run(String id) {
    return RecordJson.read(get("runs/" + id), RunRecord.class);
  }

  /** Every timed query of a run: index, start_ns, inference_ns, end_to_end_ns. */
  public Table samples(RunRecord run) {
    return samples(run.id())
        .setName("Samples of " + run.model().model() + " on " + run.environment());
  }

  /**
   * A figure of runs by themselves, whatever their verdict, for example {@code
   * latency_distribution}; simulated ones are shown and the picture says so.
   *
   * @throws NotebookException when there is none of that name, or these runs have nothing for it
   */
  public Picture figure(String name, RunRecord... runs) {
    List<String> ids = Stream.of(runs).map(RunRecord::id).toList();
    boolean simulated = Stream.of(runs).anyMatch(RunRecord::simulated);
    String query = "?run=" + String.join(",", ids) + (simulated ? "&simulated=true" : "");
    return new Picture(
        Svg.standalone(get("figures/" + name + ".svg" + query).getBytes(StandardCharsets.UTF_8)));
  }

  Table samples(String runId) {
    // Whole nanoseconds: Tablesaw would else choose a type by what fits this run.
    return Table.read()
        .usingOptions(
            CsvReadOptions.builderFromString(get("runs/" + runId + "/samples"))
                .columnTypes(column -> ColumnType.LONG));
  }

  private URI api(String path) {
    return url.resolve("/api/v1/" + path);
  }

  private static Job job(String json) {
    JsonNode job = parse(json);
    return new Job(
        job.path("id").asText(),
        job.path("state").asText(),
        job.path("model").asText(),
        job.path("precision").asText(),
        job.path("engine").asText(),
        job.path("device").asText());
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 400) {
        throw new NotebookException(refusal(response.statusCode(), response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private NotebookException unreachable(IOException e) {
    return new NotebookException(
        "The service at "
            + url
            + " cannot be reached ("
            + e
            + "): start one with ./wattstick serve.",
        e);
  }

  private static NotebookException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new NotebookException("Interrupted while waiting for the service", e);
  }

  private static String refusal(int status, String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      List<String> sentences = new ArrayList<>();
      problem
          .path("errors")
          .forEach(
              error ->
                  sentences.add(
                      error.path("pointer").asText() + ": " + error.path("detail").asText()));
      return sentences.isEmpty()
          ? problem.path("detail").asText("The service answered with status " + status)
          : String.join("\n", sentences);
    } catch (JsonProcessingException e) {
      return "The service answered with status " + status + ": " + body;
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new NotebookException("The service answered with something that is not JSON", e);
    }
  }
}
