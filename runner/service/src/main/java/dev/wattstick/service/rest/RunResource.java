package dev.wattstick.service.rest;

import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Verdict;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.publish.RunArchive;
import dev.wattstick.service.publish.RunFilter;
import dev.wattstick.service.publish.RunIndex;
import dev.wattstick.service.publish.RunRow;
import dev.wattstick.service.publish.Runs;
import jakarta.ws.rs.BeanParam;
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
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
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

  RunResource(RunIndex index, Runs runs) {
    this.index = index;
    this.runs = runs;
  }

  @GET
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
    Faults faults = new Faults();
    RunFilter filter =
        new RunFilter(
            model,
            engine,
            device,
            Choice.of("verdict", verdict, Verdict.Value.values(), Verdict.Value::name, faults));
    faults.demandNone("The query");
    return Page.fetch(
            page.page(), (before, most) -> index.list(filter, before, most), RunRow::id, row -> row)
        .answer(uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "The record of a run: the content of its run.json")
  @APIResponse(
      responseCode = "200",
      description = "The record",
      content = @Content(schema = @Schema(implementation = RunRecord.class)))
  public String get(@PathParam("id") String id) throws IOException {
    return Files.readString(file(id, "run.json"));
  }

  @GET
  @Path("/{id}/samples")
  @Produces("text/csv")
  @Operation(summary = "Every latency: index,start_ns,inference_ns,end_to_end_ns")
  @APIResponse(
      responseCode = "200",
      description = "A line a query, in nanoseconds",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response samples(@PathParam("id") String id) {
    java.nio.file.Path file = file(id, "samples.csv.gz");
    StreamingOutput content =
        out -> {
          try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
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
  public Response archive(@PathParam("id") String id) {
    RunRow row = row(id);
    RunArchive archive = new RunArchive(file(id, "."), row.directory(), row.finishedAt());
    StreamingOutput content = archive::write;
    return Response.ok(content)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + row.directory() + ".tar.gz\"")
        .build();
  }

  private java.nio.file.Path file(String id, String name) {
    RunRow row = row(id);
    java.nio.file.Path file = runs.path(row.directory()).resolve(name);
    if (!Files.exists(file)) {
      throw new UnknownNameException(
          "The run " + id + " is in the index, but " + file + " is gone; reindex, or restore it.");
    }
    return file;
  }

  private RunRow row(String id) {
    return index
        .find(id)
        .orElseThrow(() -> new UnknownNameException("There is no run " + id + "."));
  }
}
