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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
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

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import files, or, as JSON, what lies on this host",
      description =
          "Databases are taken as they are, the study's result sets are merged with its recipe,"
              + " runs of ours with ours. All or nothing.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = FileImport.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PathImport.class))
      })
  @APIResponse(
      responseCode = "201",
      description = "What was taken, what was dropped, and why",
      headers =
          @Header(
              name = "Location",
              description = "Of the first database",
              schema = @Schema(type = SchemaType.STRING, format = "uri")),
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  @APIResponse(responseCode = "409", description = "A database of that name is there")
  public Response upload(MultipartFormDataInput sent) throws IOException {
    disk.demand();
    Faults faults = new Faults();
    FormParts parts = FormParts.of(sent, FileImport.FILES, FileImport.TEXTS, faults);
    try (UploadedFiles uploaded = UploadedFiles.of(parts.files("file"), home.tmp(), faults)) {
      ImportForm form =
          new ImportForm(
              parts.text("into"),
              parts.text("recipe"),
              parts.text("verdicts"),
              parts.text("simulated"),
              parts.text("replace"));
      return taken(form.order(uploaded.files(), "/file", faults));
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
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
    java.nio.file.Path path = java.nio.file.Path.of(text).normalize();
    if (!path.isAbsolute()) {
      faults.add("/path", "must be absolute, is '" + text + "'");
    } else if (!Files.isReadable(path)) {
      // Whether it is absent or forbidden is not for everybody to find out.
      faults.add("/path", "is not there, or the service may not read it: " + path);
    }
    return path;
  }

  private static @Nullable String text(@Nullable Boolean value) {
    return value == null ? null : value.toString();
  }
}
