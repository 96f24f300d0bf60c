package dev.wattstick.service.rest;

import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.rating.RatingsCsv;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.database.RatedDatabase;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ratings of a database. */
@Path("/api/v1/databases/{name}/ratings")
@Tag(name = "ratings")
public class RatingResource {
  private final HeldDatabases held;

  RatingResource(HeldDatabases held) {
    this.held = held;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      summary = "Rate a database: indices, and ratings from A to E",
      description =
          "The tidy table, sorted by dataset, task, environment, model and metric; the compounds"
              + " are metrics without a value. Of 'runs', confidence is the share of bootstrap"
              + " resamples of a row's runs that give the same letter.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RatingsView.class)),
        @Content(mediaType = "text/csv")
      })
  @APIResponse(responseCode = "404", description = "Unknown, with the names that are near")
  @APIResponse(responseCode = "422", description = "Every wrong parameter at once")
  public Response rate(
      @PathParam("name") String name, @BeanParam RatingQuery query, @Context HttpHeaders headers) {
    AnswerForm form = AnswerForm.of(query.format, headers, AnswerForm.JSON, AnswerForm.CSV);
    HeldDatabase database = held.named(name, query.verdicts, query.simulated);
    Object entity =
        form == AnswerForm.CSV
            ? csv(RatedDatabase.ratings(database, query.order()).stream().toList())
            : RatingsView.of(database, RatedDatabase.of(database, query.order()));
    return Response.ok(entity).type(form.mediaType()).build();
  }

  private static StreamingOutput csv(List<Ratings> ratings) {
    return out -> {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      RatingsCsv.writeAll(ratings, writer);
      writer.flush();
    };
  }
}
