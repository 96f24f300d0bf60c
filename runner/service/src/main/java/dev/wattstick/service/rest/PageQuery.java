package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list that comes in pages. */
public class PageQuery extends FormQuery {
  @Parameter(
      description = "How many at most",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
  @QueryParam("limit")
  @Nullable String limit;

  @Parameter(
      description =
          "Where the page begins: 'next' of the page before, also in its Link header. It means"
              + " something to the service only.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              pattern = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"))
  @QueryParam("cursor")
  @Nullable String cursor;

  Page.Request page(Faults faults) {
    return Page.Request.of(limit, cursor, faults);
  }
}
