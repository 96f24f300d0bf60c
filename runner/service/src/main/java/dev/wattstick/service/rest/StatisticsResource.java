package dev.wattstick.service.rest;

import dev.wattstick.analysis.evaluation.StatisticsKind;
import dev.wattstick.analysis.evaluation.StatisticsTables;
import dev.wattstick.analysis.evaluation.TidyTable;
import dev.wattstick.analysis.json.JsonText;
import dev.wattstick.service.database.DatabaseRating;
import dev.wattstick.service.database.HeldDatabase;
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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What else follows from a rated database. */
@Path("/api/v1/databases/{name}/statistics/{kind}")
@Tag(name = "ratings")
public class StatisticsResource {
  private static final double ALPHA = 0.05;

  private final HeldDatabases held;

  StatisticsResource(HeldDatabases held) {
    this.held = held;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      summary = "One statistic of a database: boundaries, effects, tests, pareto, …",
      description =
          "boundaries (of the letters, as indices and in the metrics' units), effects (of each"
              + " processor against a baseline), tests (which processor is better: Friedman,"
              + " Nemenyi, Wilcoxon with Holm, level 0.05), pareto (fronts of quality and"
              + " resources), variability (of the runs), incompleteness.")
  @APIResponse(responseCode = "404", description = "Unknown, with the names that are near")
  @APIResponse(responseCode = "422", description = "Every wrong parameter, or what is missing")
  public Response compute(
      @PathParam("name") String name,
      @PathParam("kind") String kind,
      @Parameter(description = "the processor that effects are relative to (default: CPU)")
          @QueryParam("baseline")
          @Nullable String baseline,
      @BeanParam RatingQuery query,
      @Context HttpHeaders headers) {
    AnswerForm form = AnswerForm.of(query.format, headers, AnswerForm.JSON, AnswerForm.CSV);
    StatisticsKind wanted = kind(kind);
    HeldDatabase database = held.named(name, query.verdicts, query.simulated);
    TidyTable table =
        DatabaseRating.ratings(database, query.order())
            .map(
                rated ->
                    new StatisticsTables(
                        database.database(), rated, baseline == null ? "CPU" : baseline, ALPHA))
            .map(tables -> tables.of(wanted))
            .orElse(new TidyTable(List.of(), List.of()));
    Object entity = form == AnswerForm.CSV ? table.csv() : json(name, wanted, table);
    return Response.ok(entity).type(form.mediaType()).build();
  }

  private static StatisticsKind kind(String name) {
    for (StatisticsKind kind : StatisticsKind.values()) {
      if (kind.id().equals(name)) {
        return kind;
      }
    }
    List<String> known = Arrays.stream(StatisticsKind.values()).map(StatisticsKind::id).toList();
    throw UnknownNameException.of("statistic", name, known);
  }

  private static String json(String name, StatisticsKind kind, TidyTable table) {
    return JsonText.object(
        json -> {
          json.field("database", name).field("statistic", kind.id());
          table.writeTo(json, "items");
        });
  }
}
