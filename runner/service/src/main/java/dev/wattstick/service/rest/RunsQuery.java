package dev.wattstick.service.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which runs the database 'runs' shall have. */
public class RunsQuery {
  @Parameter(
      description =
          "Of the database 'runs': which runs enter it, separated by commas; VALID where nothing"
              + " is said",
      explode = Explode.FALSE,
      example = "VALID,QUICK",
      schema = @Schema(type = SchemaType.ARRAY, implementation = VerdictName[].class, minItems = 1))
  @QueryParam("verdicts")
  @Nullable String verdicts;

  @Parameter(
      description = "Whether simulated runs take part; pictures with them say so",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @QueryParam("simulated")
  @Nullable String simulated;

  /** A verdict, for the API's description. */
  enum VerdictName {
    VALID,
    QUICK,
    UNSTABLE,
    INVALID
  }
}
