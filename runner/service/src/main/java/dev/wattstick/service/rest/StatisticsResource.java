package dev.wattstick.service.rest;

import dev.wattstick.analysis.json.JsonText;
import dev.wattstick.analysis.results.StatisticsKind;
import dev.wattstick.analysis.results.StatisticsTables;
import dev.wattstick.analysis.table.ResultTable;
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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What else follows from a rated database. */
@Path("/api/v1/databases/{name}/statistics/{kind}")
@Tag(name = "ratings")
public class StatisticsResource {
  private final HeldDatabases held;
  private final QueryFaults queryFaults;

  StatisticsResource(HeldDatabases held, QueryFaults queryFaults) {
    this.queryFaults = queryFaults;
    this.held = held;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      summary = "One statistic of a database: boundaries, effects, tests, pareto, …",
      description =
          "boundaries (of the letters, as indices and in the metrics' units), effects (of each"
              + " processor against a baseline), tests (which processor is better: Friedman,"
              + " Nemenyi, Wilcoxon with Holm, at the level alpha), pareto (fronts of quality and"
              + " resources), variability (of the runs), incompleteness.")
  @APIResponse(
      responseCode = "200",
      description = "A table whose columns the statistic has",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  public Response compute(
      @PathParam("name") String name,
      @Parameter(
              description = "Which one",
              schema =
                  @Schema(
                      enumeration = {
                        "boundaries",
                        "effects",
                        "tests",
                        "pareto",
                        "variability",
                        "incompleteness"
                      }))
          @PathParam("kind")
          String kind,
      @Parameter(
              description = "Of effects: the processor that they are relative to",
              schema = @Schema(defaultValue = "CPU"))
          @QueryParam("baseline")
          @Nullable String baseline,
      @Parameter(
              description = "Of tests: their level, between 0 and 1",
              schema =
                  @Schema(
                      type = SchemaType.NUMBER,
                      minimum = "0.000001",
                      maximum = "0.999999",
                      defaultValue = "0.05"))
          @QueryParam("alpha")
          @Nullable String alpha,
      @BeanParam FormQuery asked,
      @BeanParam RatingQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = asked.form(faults);
    double level = level(alpha, faults);
    StatisticsKind wanted = kind(kind);
    HeldDatabase database = held.named(name, query.verdicts, query.simulated, faults);
    query.order().check(database, faults);
    faults.demandNone("The query");
    ResultTable table =
        DatabaseRating.ratings(database, query.order())
            .map(
                rated ->
                    new StatisticsTables(
                        database.database(), rated, baseline == null ? "CPU" : baseline, level))
            .map(tables -> tables.of(wanted))
            .orElse(ResultTable.empty());
    Object entity = form == AnswerForm.CSV ? table : json(name, wanted, table);
    return Response.ok(entity).type(form.mediaType()).build();
  }

  private static double level(@Nullable String text, Faults faults) {
    if (text == null) {
      return 0.05;
    }
    if (text.matches("[0-9.]{1,20}(e-?[0-9]{1,2})?")) {
      try {
        double level = Double.parseDouble(text);
        if (level >= 1e-6 && level <= 1 - 1e-6) {
          return level;
        }
      } catch (NumberFormatException e) {
        // Reported below, like a number out of range.
      }
    }
    faults.add("/alpha", "must be a number from 0.000001 to 0.999999, is '" + text + "'");
    return 0.05;
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

  private static String json(String name, StatisticsKind kind, ResultTable table) {
    return JsonText.object(
        json -> {
          json.field("database", name).field("statistic", kind.id());
          table.writeTo(json, "items");
        });
  }
}
