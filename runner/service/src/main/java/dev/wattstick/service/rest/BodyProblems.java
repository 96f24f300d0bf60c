package dev.wattstick.service.rest;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.file.FileSystemException;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is wrong with a body that could not be read. */
final class BodyProblems {
  private static final Logger LOG = Logger.getLogger(BodyProblems.class);

  private BodyProblems() {}

  /** Of a failure of the body handler; null when the body has no part in it. */
  static @Nullable Problem of(int status, @Nullable Throwable failure) {
    if (status == 413) {
      return Problem.of("too-large", "Content Too Large", 413, "The body is too large.");
    } else if (status == 417) {
      return Problem.of(
          "expectation", "Expectation Failed", 417, "Nothing but 100-continue may be expected.");
    } else if (status == 400 || failure instanceof DecoderException) {
      return ofForm(failure);
    } else if (failure instanceof FileSystemException || failure instanceof IOException) {
      LOG.warnf("an upload could not be kept: %s", failure.getMessage());
      return Problem.of(
          "home-unusable",
          "Insufficient Storage",
          507,
          "The upload could not be kept: " + failure.getMessage() + ".");
    }
    return null;
  }

  static Problem tooSlow(long bytes, long elapsedMs, long bytesPerSecond) {
    return Problem.of(
        "slow-body",
        "Request Timeout",
        408,
        "The body came too slowly: "
            + bytes
            + " bytes in "
            + elapsedMs / 1000
            + " s; send at least "
            + bytesPerSecond
            + " bytes a second.");
  }

  /** In the decoder's words, without the names of exceptions that it puts before them. */
  static Problem ofForm(@Nullable Throwable failure) {
    String message = failure == null ? null : failure.getMessage();
    if (message == null || message.contains("NullPointerException")) {
      return noWholeForm(": it has too many parts, or one without a name");
    }
    return noWholeForm(
        ": " + message.replaceFirst("^([\\w.]+Exception: )+", "").replaceFirst("\\.$", ""));
  }

  static Problem noWholeForm(String reason) {
    return Problem.of(
        "malformed", "Bad Request", 400, "The body is no whole multipart form" + reason + ".");
  }
}
