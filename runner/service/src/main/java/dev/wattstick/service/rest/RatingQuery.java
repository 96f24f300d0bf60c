package dev.wattstick.service.rest;

import dev.wattstick.service.database.RatingOrder;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters with which a rating is asked for. */
public class RatingQuery extends RunsQuery {
  @Parameter(
      description = "The rule; see /scales",
      schema =
          @Schema(
              enumeration = {"edge-acc-2023", "strep-2025"},
              defaultValue = "edge-acc-2023"))
  @QueryParam("scale")
  @Nullable String scale;

  @Parameter(
      description =
          "What has the index 1: best, centered, or a model for each dataset; edge-acc-2023 only",
      example = "best",
      schema = @Schema(pattern = "^(best|centered|[^=,]+=[^=,]+(,[^=,]+=[^=,]+)*)$"))
  @QueryParam("references")
  @Nullable String references;

  @Parameter(
      description = "How indices become a compound; see /scales",
      example = "optimistic mean")
  @QueryParam("mode")
  @Nullable String mode;

  @Parameter(
      description = "JSON {\"metric\":weight}; a metric that is not named keeps its own",
      example = "{\"accuracy_k1\":2}")
  @QueryParam("weights")
  @Nullable String weights;

  @Parameter(
      description = "JSON {\"metric\":[b0,b1,b2,b3]}, descending indices",
      example = "{\"compound\":[0.9,0.7,0.5,0.3]}")
  @QueryParam("boundaries")
  @Nullable String boundaries;

  RatingOrder order() {
    return new RatingOrder(scale, references, mode, weights, boundaries);
  }
}
