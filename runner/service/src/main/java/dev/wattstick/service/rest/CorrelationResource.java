package dev.wattstick.service.rest;

import dev.wattstick.analysis.results.StatisticsTables;
import dev.wattstick.analysis.statistics.CorrelationMatrix;
import dev.wattstick.analysis.statistics.Correlations;
import dev.wattstick.service.database.DatabaseRating;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.fault.Faults;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Correlations between the metrics of a database. */
@Path("/api/v1/databases/{name}/correlations")
@Tag(name = "ratings")
public class CorrelationResource {
  private final HeldDatabases held;
  private final QueryFaults queryFaults;

  CorrelationResource(HeldDatabases held, QueryFaults queryFaults) {
    this.queryFaults = queryFaults;
    this.held = held;
  }

  /** What is correlated. */
  enum On {
    INDEX,
    VALUE;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      summary = "Pearson's correlations of each two metrics, per dataset and task",
      description =
          "On the indices of a scale (an index of 0 counts as missing) or on the values; from the"
              + " rows that have both metrics, at least three.")
  @APIResponse(
      responseCode = "200",
      description = "In the form that was asked for",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CorrelationsView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  public Response correlate(
      @PathParam("name") String name,
      @Parameter(
              description = "What is correlated",
              schema =
                  @Schema(
                      enumeration = {"index", "value"},
                      defaultValue = "index"))
          @QueryParam("on")
          @Nullable String on,
      @BeanParam FormQuery asked,
      @BeanParam RatingQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = asked.form(faults);
    boolean values = Choice.of("on", on, On.values(), On::id, faults) == On.VALUE;
    HeldDatabase database = held.named(name, query.verdicts, query.simulated, faults);
    query.order().check(database, faults);
    faults.demandNone("The query");
    List<CorrelationMatrix> matrices =
        DatabaseRating.ratings(database, query.order())
            .map(r -> values ? Correlations.ofValues(r) : Correlations.ofIndices(r))
            .orElse(List.of());
    Object entity =
        form == AnswerForm.CSV
            ? StatisticsTables.correlations(matrices)
            : CorrelationsView.of(name, (values ? On.VALUE : On.INDEX).id(), matrices);
    return Response.ok(entity).type(form.mediaType()).build();
  }
}
