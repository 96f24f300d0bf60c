package dev.wattstick.service.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which runs the database 'runs' shall have. */
public class RunsQuery {
  static final String VERDICTS =
      "^(VALID|QUICK|UNSTABLE|INVALID)(,(VALID|QUICK|UNSTABLE|INVALID))*$";

  @Parameter(
      description =
          "Of the database 'runs': which runs enter it, separated by commas; VALID where nothing"
              + " is said",
      example = "VALID,QUICK",
      schema = @Schema(type = SchemaType.STRING, pattern = VERDICTS))
  @QueryParam("verdicts")
  @Nullable String verdicts;

  @Parameter(
      description = "Whether simulated runs take part; pictures with them say so",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @QueryParam("simulated")
  @Nullable String simulated;
}
