package dev.wattstick.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.client.ClientException;
import dev.wattstick.client.RefusedRequest;
import dev.wattstick.client.ServiceClient;
import dev.wattstick.record.RunRecord;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** The REST API of a running service, as a notebook needs it. */
public final class RestService {
  private final URI url;
  private final ServiceClient client;

  RestService(URI url) {
    this.url = url;
    this.client = new ServiceClient(url);
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
    return answer(() -> client.text(path));
  }

  /**
   * A list of the API as a table, for example {@code engines} or {@code models}: a column a field,
   * fields of objects within left out.
   */
  public Table list(String path, String... columns) {
    return Tables.of(
        path, JsonTables.of(answer(() -> client.get(path)).path("items"), List.of(columns)));
  }

  /**
   * Submits a job.
   *
   * @param request its JSON; only {@code model} is needed
   * @throws NotebookException when it is refused, with everything that is wrong with it
   */
  public Job submit(String request) {
    JsonNode job = answer(() -> client.submit(request));
    return new Job(
        job.path("id").asText(),
        job.path("state").asText(),
        job.path("model").asText(),
        job.path("precision").asText(),
        job.path("engine").asText(),
        job.path("device").asText());
  }

  /**
   * Waits until a job has ended, by its events.
   *
   * @return its run
   * @throws NotebookException when it did not complete, with the reason
   */
  public RunRecord await(Job job) {
    JsonNode ended = answer(() -> client.follow(job.id(), event -> {}));
    String state = ended.path("state").asText();
    if (state.equals("queued") || state.equals("running")) {
      throw new NotebookException(
          "The events of the job ended while it was " + state + "; await it again.");
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
    return answer(() -> client.run(id));
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

  private <T> T answer(Supplier<T> request) {
    try {
      return request.get();
    } catch (RefusedRequest e) {
      throw new NotebookException(refusal(e), e);
    } catch (ClientException e) {
      throw new NotebookException(e.getMessage() + "; start one with ./wattstick serve.", e);
    }
  }

  /** A line for each field that is wrong. */
  private static String refusal(RefusedRequest refused) {
    return refused.faults().isEmpty()
        ? String.valueOf(refused.getMessage())
        : refused.faults().stream()
            .map(
                fault ->
                    (fault.field().isEmpty() ? "" : "/" + fault.field()) + ": " + fault.detail())
            .collect(Collectors.joining("\n"));
  }
}
