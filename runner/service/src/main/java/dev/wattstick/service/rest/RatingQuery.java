package dev.wattstick.service.rest;

import dev.wattstick.service.database.RatingOrder;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters with which a rating is asked for. */
public class RatingQuery {
  @Parameter(description = "edge-acc-2023 (default) or strep-2025; see /scales")
  @QueryParam("scale")
  @Nullable String scale;

  @Parameter(description = "best (default), centered or dataset=model,…; edge-acc-2023 only")
  @QueryParam("references")
  @Nullable String references;

  @Parameter(description = "how indices become a compound; see /scales")
  @QueryParam("mode")
  @Nullable String mode;

  @Parameter(description = "JSON {\"metric\":weight}; a metric that is not named keeps its own")
  @QueryParam("weights")
  @Nullable String weights;

  @Parameter(description = "JSON {\"metric\":[b0,b1,b2,b3]}, descending indices")
  @QueryParam("boundaries")
  @Nullable String boundaries;

  @Parameter(description = "of 'runs': which may enter, for example VALID,QUICK,UNSTABLE")
  @QueryParam("verdicts")
  @Nullable String verdicts;

  @Parameter(description = "of 'runs': whether simulated runs may enter")
  @QueryParam("simulated")
  @Nullable String simulated;

  @Parameter(description = "json or csv; else the Accept header decides")
  @QueryParam("format")
  @Nullable String format;

  RatingOrder order() {
    return new RatingOrder(scale, references, mode, weights, boundaries);
  }
}
