package dev.wattstick.service.rest;

import dev.wattstick.service.catalog.Catalog;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.catalog.UploadForm;
import dev.wattstick.service.catalog.Uploads;
import dev.wattstick.service.catalog.Uploads.Stored;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.home.DiskSpace;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Models: those of the catalog and uploaded ones. */
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
public class ModelResource {
  private final Models models;
  private final Uploads uploads;
  private final DiskSpace disk;

  ModelResource(Models models, Uploads uploads, DiskSpace disk) {
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
  @Operation(summary = "All models, with what is wrong with them")
  public Listing list() {
    Catalog catalog = models.current();
    return new Listing(catalog.models().stream().map(ModelView::of).toList(), catalog.faults());
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
      description =
          "Parts: file (TensorFlow Lite, ONNX or OpenVINO .xml), weights (the .bin of an OpenVINO"
              + " model), name, and optionally precision, task, license, source, dataset and input"
              + " (JSON: layout, channels, mean, std). Sending the same again changes nothing.")
  @APIResponse(responseCode = "201", description = "Stored")
  @APIResponse(responseCode = "200", description = "The very same file was there already")
  @APIResponse(responseCode = "422", description = "Every wrong part at once")
  public Response upload(
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("weights") @Nullable FileUpload weights,
      @RestForm("name") @Nullable String name,
      @RestForm("precision") @Nullable String precision,
      @RestForm("task") @Nullable String task,
      @RestForm("license") @Nullable String license,
      @RestForm("source") @Nullable String source,
      @RestForm("dataset") @Nullable String dataset,
      @RestForm("input") @Nullable String input)
      throws IOException {
    disk.demand();
    Stored stored =
        uploads.store(
            new UploadForm(
                path(file),
                path(weights),
                name,
                given(precision),
                given(task),
                given(license),
                given(source),
                given(dataset),
                given(input)));
    ModelView view = ModelView.of(stored.model());
    return Response.status(stored.isNew() ? 201 : 200)
        .location(UriBuilder.fromPath("/api/v1/models/{name}").build(view.name()))
        .entity(view)
        .build();
  }

  private static java.nio.file.@Nullable Path path(@Nullable FileUpload upload) {
    return upload == null ? null : upload.uploadedFile();
  }

  /** An empty field of a form is one that was not filled in. */
  private static @Nullable String given(@Nullable String field) {
    return field == null || field.isBlank() ? null : field;
  }
}
