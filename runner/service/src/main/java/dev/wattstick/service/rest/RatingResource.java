package dev.wattstick.service.rest;

import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatingTable;
import dev.wattstick.analysis.table.ResultTable;
import dev.wattstick.service.database.DatabaseRating;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.database.RatingOrder;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Ratings of a database. */
@Path("/api/v1/databases/{name}/ratings")
@Tag(name = "ratings")
public class RatingResource {
  private final HeldDatabases held;
  private final QueryFaults queryFaults;

  RatingResource(HeldDatabases held, QueryFaults queryFaults) {
    this.queryFaults = queryFaults;
    this.held = held;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      summary = "Rate a database: indices, and ratings from A to E",
      description =
          "The tidy table, sorted by dataset, task, environment, model and metric; the compounds"
              + " are metrics without a value. Where the runs are at hand, confidence is the share of 1000 bootstrap"
              + " resamples (seed 2023) of a row's runs that give the same letter; JSON has it, CSV"
              + " where it is asked for.")
  @APIResponse(
      responseCode = "200",
      description = "In the form that was asked for",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RatingsView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  public Response rate(
      @PathParam("name") String name,
      @BeanParam RatingQuery query,
      @Parameter(
              description = "Whether CSV has a last column of it; JSON always has it",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("confidence")
          @Nullable String confidence,
      @BeanParam FormQuery asked) {
    Faults faults = queryFaults.soFar();
    boolean shares = RunsParameters.truth("/confidence", confidence, faults);
    AnswerForm form = asked.form(faults);
    HeldDatabase database = held.named(name, query.verdicts, query.simulated, faults);
    query.order().check(database, faults);
    faults.demandNone("The rating");
    Object entity =
        form == AnswerForm.CSV
            ? csv(database, query.order(), shares)
            : RatingsView.of(database, DatabaseRating.letters(database, query.order()));
    return Response.ok(entity).type(form.mediaType()).build();
  }

  private static ResultTable csv(HeldDatabase database, RatingOrder order, boolean shares) {
    // Whatever is wrong is reported before the first byte is sent.
    List<RatingConfidence> rated =
        shares
            ? DatabaseRating.letters(database, order).stream().toList()
            : DatabaseRating.ratings(database, order).map(RatingConfidence::unknown).stream()
                .toList();
    return RatingTable.of(rated, false, shares);
  }
}
