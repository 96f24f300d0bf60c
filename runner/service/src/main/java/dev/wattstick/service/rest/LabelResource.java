package dev.wattstick.service.rest;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.plot.draw.PictureFormat;
import dev.wattstick.plot.label.LabelRequest;
import dev.wattstick.service.database.DatabaseKind;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.picture.Labels;
import dev.wattstick.service.picture.PictureStyle;
import dev.wattstick.service.picture.Studio;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Energy labels. */
@Path("/api/v1/labels/{database}/{environment}/{file}")
@Tag(name = "pictures")
public class LabelResource {
  private static final List<String> ENDINGS =
      Arrays.stream(PictureFormat.values()).map(PictureFormat::ending).toList();

  private final HeldDatabases held;
  private final Labels labels;
  private final Clock clock;
  private final QueryFaults queryFaults;

  LabelResource(HeldDatabases held, Studio studio, Clock clock, QueryFaults queryFaults) {
    this.queryFaults = queryFaults;
    this.held = held;
    this.labels = new Labels(studio);
    this.clock = clock;
  }

  /** What the label says beside. */
  public static class Printed {
    @Parameter(description = "Which one, where the model has results on several")
    @QueryParam("dataset")
    @Nullable String dataset;

    @Parameter(
        description = "Printed on the label; today where nothing is said",
        example = "2026-01-31",
        schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("date")
    @Nullable String date;
  }

  @GET
  @Produces({"application/pdf", "image/svg+xml", "image/png", MediaType.WILDCARD})
  @Operation(
      summary = "The energy label of a model in an environment: model.pdf, .svg or .png",
      description =
          "Rated as /databases/{name}/ratings does; the code on a label of 'runs' leads to the"
              + " first run behind it.")
  @APIResponse(
      responseCode = "200",
      description = "In the form that was asked for",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/svg+xml",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response label(
      @PathParam("database") String name,
      @PathParam("environment") String environment,
      @PathParam("file") String file,
      @BeanParam Printed printed,
      @BeanParam RatingQuery rating,
      @BeanParam PictureQuery query,
      @Context UriInfo uri) {
    FileName model = FileName.of(file, "label", ENDINGS);
    Faults faults = queryFaults.soFar();
    PictureStyle style = query.style(faults);
    LabelRequest request = request(environment, model, printed, rating, faults);
    HeldDatabase database = held.shown(name, rating.verdicts, rating.simulated, faults);
    rating.order().check(database, faults);
    faults.demandNone("The label");
    demand(database, Database.ENVIRONMENT, environment);
    demand(database, "model", model.base());
    String link = link(database, environment, model, uri);
    request = link == null ? request : request.withLink(link);
    PictureFormat format = PictureFormat.of(model.ending()).orElseThrow();
    return Response.ok(labels.label(database, rating.order(), request, format, style))
        .type(model.mediaType())
        .build();
  }

  private LabelRequest request(
      String environment, FileName model, Printed printed, RatingQuery rating, Faults faults) {
    LocalDate day = date(printed.date, faults);
    // That it is neither true nor false is reported where the database is found.
    boolean simulated = RunsParameters.truth("/simulated", rating.simulated, new Faults());
    return new LabelRequest(environment, model.base(), printed.dataset, day, null, simulated);
  }

  private LocalDate date(@Nullable String text, Faults faults) {
    try {
      return text == null ? LocalDate.now(clock) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      faults.add("/date", "'" + text + "' is not a date such as 2026-01-31");
      return LocalDate.EPOCH;
    }
  }

  private static void demand(HeldDatabase held, String column, String name) {
    TextColumn names = held.database().frame().texts(column);
    TreeSet<String> known = new TreeSet<>();
    for (int row = 0; row < names.size(); row++) {
      known.add(names.present(row));
    }
    if (!known.contains(name)) {
      throw UnknownNameException.of(column, name, known, held.notesAfter());
    }
  }

  /** The first run behind the label, if it is one of this service. */
  private static @Nullable String link(
      HeldDatabase held, String environment, FileName model, UriInfo uri) {
    if (held.kind() != DatabaseKind.LIVE) {
      return null;
    }
    TextColumn environments = held.database().frame().texts(Database.ENVIRONMENT);
    TextColumn models = held.database().frame().texts("model");
    for (int row = 0; row < models.size(); row++) {
      List<String> runs = held.database().runIds(row);
      if (Objects.equals(environments.value(row), environment)
          && Objects.equals(models.value(row), model.base())
          && !runs.isEmpty()) {
        return uri.getBaseUri().resolve("/api/v1/runs/" + runs.get(0)).toString();
      }
    }
    return null;
  }
}
