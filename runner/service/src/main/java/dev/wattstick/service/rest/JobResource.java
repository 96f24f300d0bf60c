package dev.wattstick.service.rest;

import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.plan.JobPlanner;
import dev.wattstick.service.plan.JobRequest;
import dev.wattstick.service.plan.JobSpec;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.queue.Job;
import dev.wattstick.service.queue.JobFilter;
import dev.wattstick.service.queue.JobState;
import dev.wattstick.service.queue.Jobs.Submitted;
import dev.wattstick.service.queue.Queue;
import dev.wattstick.service.queue.RunningJob;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Jobs: submitted, listed, looked at, cancelled. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class JobResource {
  /** Shorter than the time after which idle connections are closed. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final JobPlanner planner;
  private final Queue queue;
  private final DiskSpace disk;
  private final JobChanges changes;
  private final Runs runs;
  private final QueryFaults queryFaults;
  private final FilterNames names;
  private final ListAnswers answers;

  JobResource(
      JobPlanner planner,
      Queue queue,
      DiskSpace disk,
      JobChanges changes,
      Runs runs,
      QueryFaults queryFaults,
      FilterNames names,
      ListAnswers answers) {
    this.queryFaults = queryFaults;
    this.names = names;
    this.answers = answers;
    this.changes = changes;
    this.planner = planner;
    this.queue = queue;
    this.disk = disk;
    this.runs = runs;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Submit a measurement; answered when it is on the disk")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = JobRequest.class)))
  @APIResponse(
      responseCode = "202",
      description = "Taken, or taken before under the same Idempotency-Key",
      headers =
          @Header(
              name = "Location",
              description = "Of the job",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content = @Content(schema = @Schema(implementation = JobView.class)))
  public Response submit(
      InputStream body,
      @Parameter(
              description = "Of the client's choice: the same request may be sent twice with it",
              example = "nightly-2026-11-28-digits",
              schema = @Schema(pattern = "^[!-~]{1,255}$"))
          @HeaderParam("Idempotency-Key")
          @Nullable String key,
      @Context HttpHeaders headers)
      throws IOException {
    IdempotencyKey.check(headers);
    JsonBody json = JsonBody.read(body);
    Faults faults = new Faults();
    JobRequest request = JobRequestFields.read(json, faults);
    JobSpec spec = planner.plan(request, faults);
    disk.demand();
    Submitted submitted = queue.jobs().submit(spec, key, json.digest());
    queue.lanes().wake(submitted.job().device());
    JobView view = view(submitted.job());
    return Response.accepted(view).location(URI.create(view.links().self())).build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(summary = "List jobs, newest first")
  public RestResponse<Page<JobView>> list(
      @Parameter(
              description = "In this state",
              schema =
                  @Schema(enumeration = {"queued", "running", "completed", "failed", "cancelled"}))
          @QueryParam("state")
          @Nullable String state,
      @Parameter(description = "For this device", example = "cpu") @QueryParam("device")
          @Nullable String device,
      @Parameter(description = "Of this model", example = "Digits") @QueryParam("model")
          @Nullable String model,
      @Parameter(
              description = "With this label: name=value, or a name for any value; all must fit",
              example = "bench=left")
          @QueryParam("label")
          List<String> labels,
      @BeanParam PageQuery page,
      @Context UriInfo uri) {
    Faults faults = queryFaults.soFar();
    JobFilter filter =
        new JobFilter(
            Choice.of("state", state, JobState.values(), JobState::id, faults),
            device,
            model,
            labels.stream().map(JobFilter.Label::of).toList());
    Page.Request asked = page.page(faults);
    AnswerForm form = page.form(faults);
    faults.demandNone("The query");
    Page<JobView> found =
        Page.fetch(
            asked, (before, most) -> queue.jobs().list(filter, before, most), Job::id, this::view);
    if (found.items().isEmpty()) {
      names.model(model, name -> isInJobs(null, name), faults);
      names.device(device, name -> isInJobs(name, null), faults);
      faults.demandNone("The query");
    }
    return found.linked(answers.of(form, found, Listings.JOBS, found.items()), uri);
  }

  private boolean isInJobs(@Nullable String device, @Nullable String model) {
    JobFilter filter = new JobFilter(null, device, model, List.of());
    return !queue.jobs().list(filter, null, 1).isEmpty();
  }

  @GET
  @Path("/{id}")
  @Blocking
  @Operation(
      summary = "One job; with wait, when it has ended",
      description =
          "With wait the answer comes when the job has ended or the time is over, whichever is"
              + " first: 'state' tells which. Ask again until it has ended.")
  public Uni<JobView> get(
      @PathParam("id") String id,
      @Parameter(
              description = "ISO 8601 duration, at most PT5M; PT0S where nothing is said",
              example = "PT1M",
              schema = @Schema(pattern = "^PT([0-5]M|[0-9]{1,2}S|[12][0-9]{2}S)$"))
          @QueryParam("wait")
          @Nullable String wait) {
    Faults faults = queryFaults.soFar();
    Duration most = wait(wait, faults);
    faults.demandNone("The query");
    Job job = changes.find(id);
    return job.state().isFinal() || most.isZero()
        ? Uni.createFrom().item(view(job))
        : changes.end(id, most).map(this::view);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Cancel a job: one that waits at once, one that runs by killing its worker")
  @APIResponse(
      responseCode = "200",
      description = "It waited and is cancelled",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(
      responseCode = "202",
      description = "It runs and is being stopped",
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(responseCode = "409", description = "It had ended before")
  public Response cancel(@PathParam("id") String id) {
    Job job = queue.cancelling().cancel(id).orElseThrow(() -> unknown(id));
    return Response.status(job.state().isFinal() ? 200 : 202).entity(view(job)).build();
  }

  private static Duration wait(@Nullable String text, Faults faults) {
    try {
      Duration wait = text == null ? Duration.ZERO : Duration.parse(text);
      if (!wait.isNegative() && wait.compareTo(LONGEST_WAIT) <= 0) {
        return wait;
      }
    } catch (DateTimeParseException e) {
      // Reported below, like a duration out of range.
    }
    faults.add("/wait", "must be a duration from PT0S to " + LONGEST_WAIT + ", is '" + text + "'");
    return Duration.ZERO;
  }

  private JobView view(Job job) {
    return JobView.of(
        job,
        queue.running().find(job.id()).map(RunningJob::progress).orElse(null),
        runs,
        queue.waitingFor(job.device()).orElse(null));
  }

  static UnknownNameException unknown(String id) {
    return new UnknownNameException("There is no job " + id + ".");
  }
}
