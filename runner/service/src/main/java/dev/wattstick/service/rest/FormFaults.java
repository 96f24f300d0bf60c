package dev.wattstick.service.rest;

import java.util.Arrays;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/**
 * Faults of a multipart body. Its reader throws whatever it meets (an index out of bounds at a
 * header without a colon, an unknown character set, too many parts) and has no exception of its
 * own, so they are known by where they come from.
 */
final class FormFaults {
  private FormFaults() {}

  static boolean isOne(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(FormBodyHandler.class.getName()));
  }

  static MalformedException told(Throwable failure) {
    String reason = failure instanceof NullPointerException ? null : failure.getMessage();
    return new MalformedException(
        "The body is no whole multipart form"
            + (reason == null ? "" : " (" + reason.replaceFirst("[.]$", "") + ")")
            + ": send parts with a Content-Disposition, at most 1000 of them, between the boundary"
            + " that the Content-Type names.");
  }
}
