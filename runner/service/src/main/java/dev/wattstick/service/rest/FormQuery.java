package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameter with which the form of a table is asked for. */
public class FormQuery {
  @Parameter(
      description = "Where nothing is said, the Accept header decides",
      schema = @Schema(enumeration = {"json", "csv"}))
  @QueryParam("format")
  @Nullable String format;

  @Context @Nullable HttpHeaders headers;

  AnswerForm form(Faults faults) {
    return AnswerForm.of(
        format, Objects.requireNonNull(headers), faults, AnswerForm.JSON, AnswerForm.CSV);
  }
}
