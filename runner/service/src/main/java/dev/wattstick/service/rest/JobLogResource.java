package dev.wattstick.service.rest;

import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.record.run.Verification;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.publish.RunDamagedException;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.queue.Job;
import dev.wattstick.service.queue.JobState;
import dev.wattstick.service.queue.Queue;
import dev.wattstick.service.queue.RunningJob;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a job's worker printed. */
@Path("/api/v1/jobs/{id}/log")
@Tag(name = "jobs")
public class JobLogResource {

  private final Queue queue;
  private final Home home;
  private final Runs runs;

  JobLogResource(Queue queue, Home home, Runs runs) {
    this.queue = queue;
    this.home = home;
    this.runs = runs;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "What its worker printed, so far or in all; it is bounded")
  public byte[] log(@PathParam("id") String id) throws IOException {
    Job job = queue.jobs().find(id).orElseThrow(() -> JobResource.unknown(id));
    String directory = job.runDirectory();
    if (directory != null && job.state() == JobState.COMPLETED && runs.exists(directory)) {
      Verification now = runs.verify(directory, RunDirectory.LOG);
      if (!now.isWhole()) {
        throw new RunDamagedException(id, now);
      }
    }
    for (java.nio.file.Path place : places(job)) {
      try {
        return Files.readAllBytes(place);
      } catch (NoSuchFileException e) {
        // It is moved when the job ends: the next place may have it.
      }
    }
    throw new UnknownNameException(
        "The job " + id + " is " + job.state().id() + " and has no log.");
  }

  private List<java.nio.file.Path> places(Job job) {
    return Stream.of(
            queue.running().find(job.id()).map(RunningJob::log).orElse(null),
            job.runDirectory() == null
                ? null
                : new RunDirectory(runs.path(job.runDirectory())).log(),
            home.logs().resolve(job.id() + ".log"))
        .filter(Objects::nonNull)
        .toList();
  }
}
