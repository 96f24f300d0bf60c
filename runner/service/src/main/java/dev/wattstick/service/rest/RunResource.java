package dev.wattstick.service.rest;

import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Verdict;
import dev.wattstick.record.run.Integrity;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.record.run.Verification;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.publish.RunArchive;
import dev.wattstick.service.publish.RunDamagedException;
import dev.wattstick.service.publish.RunDeletion;
import dev.wattstick.service.publish.RunFilter;
import dev.wattstick.service.publish.RunIndex;
import dev.wattstick.service.publish.RunRow;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.queue.Job;
import dev.wattstick.service.queue.JobState;
import dev.wattstick.service.queue.Queue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs: listed, and each with its record, its samples and its whole directory. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "runs")
public class RunResource {
  private final RunIndex index;
  private final Runs runs;
  private final RunDeletion deletion;
  private final Queue queue;
  private final QueryFaults queryFaults;
  private final FilterNames names;
  private final ListAnswers answers;

  RunResource(
      RunIndex index,
      Runs runs,
      RunDeletion deletion,
      Queue queue,
      QueryFaults queryFaults,
      FilterNames names,
      ListAnswers answers) {
    this.queryFaults = queryFaults;
    this.names = names;
    this.answers = answers;
    this.index = index;
    this.runs = runs;
    this.deletion = deletion;
    this.queue = queue;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(summary = "List runs, newest first")
  public RestResponse<Page<RunRow>> list(
      @Parameter(description = "Of this model", example = "Digits") @QueryParam("model")
          @Nullable String model,
      @Parameter(description = "With this engine", example = "tflite") @QueryParam("engine")
          @Nullable String engine,
      @Parameter(description = "On this device", example = "cpu") @QueryParam("device")
          @Nullable String device,
      @Parameter(
              description = "With this verdict",
              schema = @Schema(enumeration = {"VALID", "QUICK", "UNSTABLE", "INVALID"}))
          @QueryParam("verdict")
          @Nullable String verdict,
      @BeanParam PageQuery page,
      @Context UriInfo uri) {
    Faults faults = queryFaults.soFar();
    RunFilter filter =
        new RunFilter(
            model,
            engine,
            device,
            Choice.of("verdict", verdict, Verdict.Value.values(), Verdict.Value::name, faults));
    Page.Request asked = page.page(faults);
    AnswerForm form = page.form(faults);
    faults.demandNone("The query");
    Page<RunRow> found =
        Page.fetch(
            asked, (before, most) -> index.list(filter, before, most), RunRow::id, this::asItIsNow);
    if (found.items().isEmpty()) {
      names.model(model, name -> isInRuns(name, null, null), faults);
      names.engine(engine, name -> isInRuns(null, name, null), faults);
      names.device(device, name -> isInRuns(null, null, name), faults);
      faults.demandNone("The query");
    }
    return found.linked(answers.of(form, found, Listings.RUNS, found.items()), uri);
  }

  private boolean isInRuns(
      @Nullable String model, @Nullable String engine, @Nullable String device) {
    return !index.list(new RunFilter(model, engine, device, null), null, 1).isEmpty();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "The record of a run: the content of its run.json")
  @APIResponse(
      responseCode = "200",
      description = "The record",
      content = @Content(schema = @Schema(implementation = RunRecord.class)))
  public String get(@PathParam("id") String id) throws IOException {
    return whole(id).json();
  }

  @GET
  @Path("/{id}/samples")
  @Produces("text/csv")
  @Operation(summary = "Every latency: index,start_ns,inference_ns,end_to_end_ns")
  @APIResponse(
      responseCode = "200",
      description = "A line a query, in nanoseconds",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response samples(@PathParam("id") String id) throws IOException {
    // Opened before the answer begins: it stays readable when the run is deleted meanwhile.
    InputStream samples = whole(id).openSamples();
    StreamingOutput content =
        out -> {
          try (InputStream in = samples) {
            in.transferTo(out);
          }
        };
    return Response.ok(content).build();
  }

  @GET
  @Path("/{id}/archive")
  @Produces("application/gzip")
  @Operation(summary = "The run directory as tar.gz; the study's own loader opens it")
  @APIResponse(
      responseCode = "200",
      description = "The directory, packed",
      content =
          @Content(
              mediaType = "application/gzip",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response archive(@PathParam("id") String id) throws IOException {
    java.nio.file.Path folder = whole(id).path();
    RunRow row = row(id);
    RunArchive archive = new RunArchive(folder, row.directory(), row.finishedAt());
    StreamingOutput content = archive::write;
    return Response.ok(content)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + row.directory() + ".tar.gz\"")
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete a run for good: its directory and its entry in the index")
  @APIResponse(responseCode = "204", description = "It is deleted; its job says so")
  @APIResponse(responseCode = "404", description = "There is no such run, or it was deleted")
  @APIResponse(responseCode = "409", description = "Its job has not ended")
  public void delete(@PathParam("id") String id) throws IOException {
    Optional<Job> job = queue.jobs().find(id);
    if (job.isPresent() && !job.get().state().isFinal()) {
      throw new ConflictException(
          "The job " + id + " has not ended: cancel it, or delete its run when it is completed.");
    }
    if (!deletion.delete(id)) {
      throw unknown(id);
    }
  }

  /**
   * Reading all files of a page's runs would take long; that a directory is gone is seen at once.
   */
  private RunRow asItIsNow(RunRow row) {
    return runs.exists(row.directory()) ? row : row.with(runs.verify(row.directory()));
  }

  /** The directory of a run whose files are what was written. */
  private RunDirectory whole(String id) {
    RunRow row = row(id);
    Verification now = index.found(row, runs.verify(row.directory())).verification();
    if (now.integrity() == Integrity.DELETED) {
      throw new UnknownNameException(
          "The run "
              + id
              + " was deleted: "
              + now.damage()
              + "; restore it, or reindex to forget it.");
    }
    if (!now.isWhole()) {
      throw new RunDamagedException(id, now);
    }
    return new RunDirectory(runs.path(row.directory()));
  }

  private RunRow row(String id) {
    return index.find(id).orElseThrow(() -> unknown(id));
  }

  private UnknownNameException unknown(String id) {
    boolean had =
        queue.jobs().find(id).filter(job -> job.state() == JobState.COMPLETED).isPresent();
    return new UnknownNameException(
        had ? "The run " + id + " was deleted." : "There is no run " + id + ".");
  }
}
