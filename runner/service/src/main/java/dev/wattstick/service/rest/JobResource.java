package dev.wattstick.service.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Jobs: submitted, listed, looked at, cancelled. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs")
public class JobResource {
  private final JobPlanner planner;
  private final Queue queue;
  private final DiskSpace disk;
  private final Runs runs;

  JobResource(JobPlanner planner, Queue queue, DiskSpace disk, Runs runs) {
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
      content = @Content(schema = @Schema(implementation = JobView.class)))
  @APIResponse(
      responseCode = "422",
      description = "Every wrong field at once",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response submit(InputStream body, @HeaderParam("Idempotency-Key") @Nullable String key)
      throws IOException {
    IdempotencyKey.check(key);
    JsonBody json = JsonBody.read(body);
    Faults faults = new Faults();
    JobRequest request = JobRequestFields.read(json, faults);
    JobSpec spec = planner.plan(request, faults);
    disk.demand();
    Submitted submitted = queue.jobs().submit(spec, key, json.digest());
    queue.lanes().wake(spec.device());
    JobView view = view(submitted.job());
    return Response.accepted(view).location(URI.create(view.links().self())).build();
  }

  @GET
  @Operation(summary = "List jobs, newest first")
  @APIResponse(responseCode = "200")
  public Response list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("device") @Nullable String device,
      @QueryParam("model") @Nullable String model,
      @QueryParam("campaign") @Nullable String campaign,
      @Parameter(description = "name=value, or a name for any value; repeated, all must fit")
          @QueryParam("label")
          List<String> labels,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    KnownQuery.demand(uri, "state", "device", "model", "campaign", "label", "limit", "cursor");
    JobFilter filter =
        new JobFilter(
            Choice.of("state", state, JobState.values(), JobState::id),
            device,
            model,
            campaign,
            labels.stream().map(JobFilter.Label::of).toList());
    return Page.fetch(
            Page.Request.of(limit, cursor),
            (before, most) -> queue.jobs().list(filter, before, most),
            Job::id,
            this::view)
        .answer(uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One job")
  public JobView get(@PathParam("id") String id) {
    return view(queue.jobs().find(id).orElseThrow(() -> unknown(id)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Cancel a job: one that waits at once, one that runs by killing its worker")
  @APIResponse(responseCode = "200", description = "It waited and is cancelled")
  @APIResponse(responseCode = "202", description = "It runs and is being stopped")
  @APIResponse(responseCode = "409", description = "It had ended before")
  public Response cancel(@PathParam("id") String id) {
    Job job = queue.cancelling().cancel(id).orElseThrow(() -> unknown(id));
    return Response.status(job.state().isFinal() ? 200 : 202).entity(view(job)).build();
  }

  private JobView view(Job job) {
    return JobView.of(
        job, queue.running().find(job.id()).map(RunningJob::progress).orElse(null), runs);
  }

  static UnknownNameException unknown(String id) {
    return new UnknownNameException("There is no job " + id + ".");
  }
}
