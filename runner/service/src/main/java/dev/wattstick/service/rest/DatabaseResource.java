package dev.wattstick.service.rest;

import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.database.DatabaseJson;
import dev.wattstick.analysis.json.JsonText;
import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.analysis.table.FrameTable;
import dev.wattstick.record.files.Folders;
import dev.wattstick.service.database.Databases;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.publish.RunArchive;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Databases: listed, each as JSON, as CSV and in the study's folder format; imported ones deleted.
 */
@Path("/api/v1/databases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "databases")
public class DatabaseResource {
  private final Databases databases;
  private final HeldDatabases held;
  private final Home home;
  private final QueryFaults queryFaults;
  private final ListAnswers answers;

  DatabaseResource(
      Databases databases,
      HeldDatabases held,
      Home home,
      QueryFaults queryFaults,
      ListAnswers answers) {
    this.answers = answers;
    this.queryFaults = queryFaults;
    this.databases = databases;
    this.held = held;
    this.home = home;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      summary = "List databases",
      description =
          "The live database of this service's own runs, called 'runs', imported ones and the"
              + " project's. Nothing is merged for it: current=false says that runs came since.")
  public RestResponse<Items<Databases.Listed>> list(@BeanParam FormQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = query.form(faults);
    faults.demandNone("The query");
    List<Databases.Listed> listed = databases.list();
    return answers.of(form, new Items<>(listed), Listings.DATABASES, listed).build();
  }

  @GET
  @Path("/{name}")
  @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/gzip"})
  @Operation(
      summary = "One database, whole",
      description =
          "JSON: rows as objects in which a missing cell is left out, what its metrics, models and"
              + " datasets are called, where each number comes from, and notes. CSV: the table."
              + " study: a tar.gz of the folder that the study's own app opens.")
  @APIResponse(
      responseCode = "200",
      description = "The database",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "application/gzip",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(
      @PathParam("name") String name,
      @Parameter(
              description = "Where nothing is said, the Accept header decides",
              schema = @Schema(enumeration = {"json", "csv", "study"}))
          @QueryParam("format")
          @Nullable String format,
      @BeanParam RunsQuery query,
      @Context HttpHeaders headers)
      throws IOException {
    Faults faults = queryFaults.soFar();
    AnswerForm form = AnswerForm.of(format, headers, faults, AnswerForm.values());
    HeldDatabase database = held.named(name, query.verdicts, query.simulated, faults);
    faults.demandNone("The query");
    Response.ResponseBuilder answer = Response.ok().type(form.mediaType());
    return switch (form) {
      case JSON -> answer.entity(json(database)).build();
      case CSV -> answer.entity(FrameTable.asPandas(database.database().frame())).build();
      case STUDY ->
          answer
              .entity(archive(database))
              .header(
                  HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".tar.gz\"")
              .build();
    };
  }

  @DELETE
  @Path("/{name}")
  @Operation(summary = "Delete an imported database")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "409", description = "It is the project's, or the live one")
  public void delete(@PathParam("name") String name) throws IOException {
    if (!databases.delete(name)) {
      throw UnknownNameException.of("database", name, databases.names());
    }
  }

  private static String json(HeldDatabase held) {
    return JsonText.object(
        json -> {
          json.field("kind", held.kind().id());
          json.field("changedAt", held.changedAt().toString());
          json.texts("notes", held.notes());
          DatabaseJson.write(json, held.database());
        });
  }

  private byte[] archive(HeldDatabase held) throws IOException {
    java.nio.file.Path folder = Files.createTempDirectory(home.tmp(), "export");
    try {
      String name = held.database().name();
      java.nio.file.Path database = folder.resolve(name);
      DatabaseFolder.writeForStudy(held.database(), database);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new RunArchive(database, name, held.changedAt()).write(bytes);
      return bytes.toByteArray();
    } finally {
      Folders.delete(folder);
    }
  }
}
