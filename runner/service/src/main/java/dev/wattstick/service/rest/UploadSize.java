package dev.wattstick.service.rest;

import dev.wattstick.record.modelfile.ModelFileException;
import dev.wattstick.record.modelfile.ModelReader;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Refuses a model that says that it is too large, before any of it is read. */
final class UploadSize {
  private static final String MODELS = "/api/v1/models";

  /** The form's other fields. */
  private static final long FORM_BYTES = 1 << 20;

  private UploadSize() {}

  /** What is wrong with the size that a request announces; empty when nothing is. */
  static Optional<Problem> fault(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.POST) || !request.path().equals(MODELS)) {
      return Optional.empty();
    }
    try {
      ModelReader.requireSize(announced(request) - FORM_BYTES);
      return Optional.empty();
    } catch (ModelFileException e) {
      return Optional.of(
          Problem.of("too-large", "Content Too Large", 413, e.about("The model") + "."));
    }
  }

  /** 0 where the length is not told, or no number, which is refused elsewhere. */
  private static long announced(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
