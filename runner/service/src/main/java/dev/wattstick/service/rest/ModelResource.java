package dev.wattstick.service.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.analysis.listing.ModelRows;
import dev.wattstick.service.catalog.Catalog;
import dev.wattstick.service.catalog.CatalogModel;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.catalog.UploadForm;
import dev.wattstick.service.catalog.Uploads;
import dev.wattstick.service.catalog.Uploads.Stored;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.probe.Probe;
import dev.wattstick.service.queue.Job;
import dev.wattstick.service.queue.Queue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
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
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Models: those of the catalog and uploaded ones. */
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
public class ModelResource {
  private final Models models;
  private final Uploads uploads;
  private final Queue queue;
  private final DiskSpace disk;
  private final QueryFaults queryFaults;
  private final Probe probe;
  private final ListAnswers answers;

  ModelResource(
      Models models,
      Uploads uploads,
      Queue queue,
      DiskSpace disk,
      QueryFaults queryFaults,
      Probe probe,
      ListAnswers answers) {
    this.probe = probe;
    this.answers = answers;
    this.queryFaults = queryFaults;
    this.queue = queue;
    this.models = models;
    this.uploads = uploads;
    this.disk = disk;
  }

  /**
   * All models.
   *
   * @param faults of the catalogs as a whole
   */
  record Listing(List<ModelView> items, List<Fault> faults) {}

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      summary = "All models, with what is wrong with them",
      description = "CSV has a line a file, with the engines here that run it.")
  public RestResponse<Listing> list(@BeanParam FormQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = query.form(faults);
    faults.demandNone("The query");
    Catalog catalog = models.current();
    List<ModelView> views = catalog.models().stream().map(ModelView::of).toList();
    if (form == AnswerForm.CSV) {
      List<JsonNode> engines = answers.nodes(probe.facts().engines());
      List<JsonNode> rows = ModelRows.of(answers.nodes(views), engines);
      return ListAnswers.<Listing>csv(Listings.MODELS.table(rows)).build();
    }
    return RestResponse.ok(new Listing(views, catalog.faults()));
  }

  @GET
  @Path("/{name}")
  @Operation(summary = "One model")
  public ModelView get(@PathParam("name") String name) {
    Catalog catalog = models.current();
    return ModelView.of(
        catalog
            .model(name)
            .orElseThrow(() -> UnknownNameException.of("model", name, catalog.modelNames())));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Upload a model file; its format is told from its content",
      description = "Sending the same again changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = ModelUpload.class)))
  @APIResponse(
      responseCode = "201",
      description = "Stored",
      headers =
          @Header(
              name = "Location",
              description = "Of the model",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content = @Content(schema = @Schema(implementation = ModelView.class)))
  @APIResponse(
      responseCode = "200",
      description = "The very same file was there already",
      content = @Content(schema = @Schema(implementation = ModelView.class)))
  public Response upload(MultipartFormDataInput sent) throws IOException {
    disk.demand();
    Faults faults = new Faults();
    FormParts parts = FormParts.of(sent, ModelUpload.FILES, ModelUpload.TEXTS, faults);
    FormValue main = parts.file("file");
    UploadForm form =
        new UploadForm(
            path(main),
            SentNames.of(main),
            path(parts.file("weights")),
            SentNames.byName(parts.files("external"), faults),
            parts.text("name"),
            parts.text("precision"),
            parts.text("task"),
            parts.text("license"),
            parts.text("source"),
            parts.text("dataset"),
            parts.text("input"));
    Stored stored = uploads.store(form, faults);
    ModelView view = ModelView.of(stored.model());
    return Response.status(stored.isNew() ? 201 : 200)
        .location(UriBuilder.fromPath("/api/v1/models/{name}").build(view.name()))
        .entity(view)
        .build();
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      summary = "Delete an uploaded model, or one file of it; its runs stay as they are",
      description = "With sha256 only that file goes; with the last one goes the model.")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(
      responseCode = "409",
      description = "It is the catalog's, or jobs that have not ended need it")
  public void delete(
      @PathParam("name") String name,
      @Parameter(
              description = "SHA-256 of the one file to delete; all of them where nothing is said",
              schema = @Schema(pattern = "^[0-9a-f]{64}$"))
          @QueryParam("sha256")
          @Nullable String sha256)
      throws IOException {
    queryFaults.soFar().demandNone("The query");
    Catalog catalog = models.current();
    CatalogModel model =
        catalog
            .model(name)
            .orElseThrow(() -> UnknownNameException.of("model", name, catalog.modelNames()));
    List<String> known = model.files().stream().map(file -> file.file().sha256()).toList();
    if (sha256 != null && !known.contains(sha256)) {
      throw UnknownNameException.of("file of " + name, sha256, known);
    }
    if (model.origin() == CatalogModel.Origin.CATALOG) {
      throw new ConflictException(
          "'" + name + "' is a model of the catalog; only uploaded models can be deleted.");
    }
    disk.demand();
    uploads.delete(name, sha256, digests -> demandUnused(name, digests));
  }

  /** Jobs that wait or run need their files. */
  private void demandUnused(String name, List<String> digests) {
    List<String> ids =
        queue.jobs().unfinished().stream()
            .filter(job -> job.spec().file().model().equals(name))
            .filter(job -> digests.contains(job.spec().file().sha256()))
            .map(Job::id)
            .limit(10)
            .toList();
    if (!ids.isEmpty()) {
      throw new ConflictException(
          "Jobs that have not ended need it: "
              + String.join(", ", ids)
              + "; cancel them or wait until they have ended.");
    }
  }

  private static java.nio.file.@Nullable Path path(@Nullable FormValue file) {
    return file == null ? null : file.getFileItem().getFile();
  }
}
