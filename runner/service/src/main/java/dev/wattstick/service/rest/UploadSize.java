package dev.wattstick.service.rest;

import dev.wattstick.record.modelfile.ModelFileException;
import dev.wattstick.record.modelfile.ModelReader;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a model that says that it is too large, before any of it is read. */
final class UploadSize {
  private static final String MODELS = "/api/v1/models";

  /** The form's other fields. */
  private static final long FORM_BYTES = 1 << 20;

  @ServerRequestFilter(preMatching = true)
  @Nullable Response demand(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.POST)
        || !request.getUriInfo().getRequestUri().getPath().equals(MODELS)) {
      return null;
    }
    try {
      ModelReader.requireSize(announced(request) - FORM_BYTES);
      return null;
    } catch (ModelFileException e) {
      Response answer =
          Problem.of("too-large", "Content Too Large", 413, e.about("The model") + ".").answer();
      return Response.fromResponse(answer).header("Connection", "close").build();
    }
  }

  /** 0 where the length is not told, or no number, which is refused elsewhere. */
  private static long announced(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
