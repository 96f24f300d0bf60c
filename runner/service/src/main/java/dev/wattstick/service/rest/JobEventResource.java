package dev.wattstick.service.rest;

import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.queue.Job;
import dev.wattstick.service.queue.JobProgress;
import dev.wattstick.service.queue.Queue;
import dev.wattstick.service.queue.RunningJob;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Says how a job goes on: its state first, then every change, and a tick each second. */
@Path("/api/v1/jobs/{id}/events")
@Tag(name = "jobs")
public class JobEventResource {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Queue queue;
  private final JobChanges changes;
  private final Runs runs;

  JobEventResource(Queue queue, JobChanges changes, Runs runs) {
    this.queue = queue;
    this.changes = changes;
    this.runs = runs;
  }

  /** An event, for the API's description. */
  record Event(
      @Schema(
              enumeration = {"state", "progress", "tick"},
              description = "What it tells")
          @Nullable String event,
      @Schema(description = "JSON: of 'state' the job, of 'progress' how far it is")
          @Nullable String data) {}

  /** What a tick of a waiting job says. */
  record Tick(String state) {}

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      summary = "Server-sent events until the job has ended",
      description =
          "Events: 'state' with the job, at first and at every change; 'progress' with phase,"
              + " fraction, elapsedSeconds and remainingSeconds; 'tick' while it waits.")
  @APIResponse(
      responseCode = "200",
      description = "Events until the job has ended",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = Event.class)))
  public Multi<OutboundSseEvent> events(@PathParam("id") String id, @Context Sse sse) {
    changes.find(id);
    Telling telling = new Telling(id, sse);
    return Multi.createBy()
        .merging()
        .streams(changes.of(id), Multi.createFrom().ticks().every(TICK).onOverflow().drop())
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .onItem()
        .transformToIterable(signal -> telling.next())
        .select()
        .first(event -> event != telling.end);
  }

  /** Looks at the job at every signal and says what is new. */
  private final class Telling {
    private final String id;
    private final Sse sse;
    private final OutboundSseEvent end;
    private @Nullable String told;

    Telling(String id, Sse sse) {
      this.id = id;
      this.sse = sse;
      this.end = sse.newEventBuilder().comment("end").build();
    }

    List<OutboundSseEvent> next() {
      Job job = changes.find(id);
      JobProgress progress = queue.running().find(id).map(RunningJob::progress).orElse(null);
      String waitingFor = queue.waitingFor(job.device()).orElse(null);
      String now = job.state().id() + job.attempt() + job.cancelRequested() + waitingFor;
      List<OutboundSseEvent> events = new ArrayList<>();
      if (!now.equals(told)) {
        told = now;
        events.add(event("state", JobView.of(job, progress, runs, waitingFor)));
      } else if (progress == null) {
        events.add(event("tick", new Tick(job.state().id())));
      }
      if (progress != null && !job.state().isFinal()) {
        events.add(event("progress", progress));
      }
      if (job.state().isFinal()) {
        events.add(end);
      }
      return events;
    }

    private OutboundSseEvent event(String name, Object data) {
      return sse.newEventBuilder().name(name).data(data).build();
    }
  }
}
