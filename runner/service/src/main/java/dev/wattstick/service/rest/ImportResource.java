package dev.wattstick.service.rest;

import dev.wattstick.service.database.ImportOrder;
import dev.wattstick.service.database.ImportReport;
import dev.wattstick.service.database.Imports;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.Fields;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.home.Home;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports: uploaded files, or a folder or archive of this host, become databases. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "databases")
public class ImportResource {
  private final Imports imports;
  private final Home home;
  private final DiskSpace disk;

  ImportResource(Imports imports, Home home, DiskSpace disk) {
    this.imports = imports;
    this.home = home;
    this.disk = disk;
  }

  /** An import of what lies on this host; for the API's description. */
  record PathImport(
      @Schema(required = true, description = "absolute path of a file, archive or folder")
          String path,
      @Schema(description = "name of the database; else the path suggests one")
          @Nullable String into,
      @Schema(description = "edge-acc-2023, runs or none; else what is in it decides")
          @Nullable String recipe,
      @Schema(description = "for runs, for example VALID,QUICK; else VALID")
          @Nullable String verdicts,
      @Schema(description = "for runs: whether simulated ones may enter")
          @Nullable Boolean simulated,
      @Schema(description = "whether a database of the name may be replaced")
          @Nullable Boolean replace) {}

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import files: result pickles, CSV, database folders, run directories, archives",
      description =
          "Parts: file (one or more: .pkl, .csv, .zip, .tar, .tar.gz), and optionally into, recipe"
              + " (edge-acc-2023, runs, none), verdicts and simulated (for runs), replace. Databases"
              + " are taken as they are, the study's result sets are merged with its recipe, runs of"
              + " ours with ours. All or nothing. The same path takes JSON: {\"path\":…}.")
  @APIResponse(
      responseCode = "201",
      description = "What was taken, what was dropped, and why",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  @APIResponse(responseCode = "409", description = "A database of that name is there")
  @APIResponse(responseCode = "422", description = "What is wrong with it; nothing is imported")
  public Response upload(
      @RestForm("file") @Nullable List<FileUpload> files,
      @RestForm("into") @Nullable String into,
      @RestForm("recipe") @Nullable String recipe,
      @RestForm("verdicts") @Nullable String verdicts,
      @RestForm("simulated") @Nullable String simulated,
      @RestForm("replace") @Nullable String replace)
      throws IOException {
    disk.demand();
    Faults faults = new Faults();
    List<FileUpload> sent = files == null ? List.of() : files;
    try (UploadedFiles uploaded = UploadedFiles.of(sent, home.tmp(), faults)) {
      ImportForm form =
          new ImportForm(
              given(into), given(recipe), given(verdicts), given(simulated), given(replace));
      return taken(form.order(uploaded.files(), "/file", faults));
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PathImport.class)))
  public Response path(InputStream body) throws IOException {
    disk.demand();
    Faults faults = new Faults();
    Fields fields = Fields.of(JsonBody.read(body).tree(), "", faults);
    if (fields == null) {
      throw new RefusedException("The import", faults.list());
    }
    java.nio.file.Path path = path(fields.requiredText("path"), faults);
    ImportForm form =
        new ImportForm(
            fields.text("into"),
            fields.text("recipe"),
            fields.text("verdicts"),
            text(fields.truth("simulated")),
            text(fields.truth("replace")));
    fields.refuseOthers();
    return taken(form.order(path == null ? List.of() : List.of(path), "/path", faults));
  }

  private Response taken(ImportOrder order) throws IOException {
    ImportReport report = imports.take(order);
    return Response.status(201)
        .location(
            UriBuilder.fromPath("/api/v1/databases/{name}").build(report.databases().get(0).name()))
        .entity(report)
        .build();
  }

  private static java.nio.file.@Nullable Path path(@Nullable String text, Faults faults) {
    if (text == null) {
      return null;
    }
    java.nio.file.Path path = java.nio.file.Path.of(text.replace("\0", "")).normalize();
    if (!path.isAbsolute()) {
      faults.add("/path", "must be absolute, is '" + text + "'");
    } else if (!Files.exists(path)) {
      faults.add("/path", "does not exist on this host: " + path);
    } else if (!Files.isReadable(path)) {
      faults.add("/path", "may not be read by the service: " + path);
    }
    return path;
  }

  private static @Nullable String text(@Nullable Boolean value) {
    return value == null ? null : value.toString();
  }

  /** An empty field of a form is one that was not filled in. */
  private static @Nullable String given(@Nullable String field) {
    return field == null || field.isBlank() ? null : field;
  }
}
