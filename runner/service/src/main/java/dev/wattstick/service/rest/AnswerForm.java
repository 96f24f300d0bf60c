package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form of an answer: what {@code format} says, or else what the Accept header likes best. */
enum AnswerForm {
  JSON(MediaType.APPLICATION_JSON),
  CSV("text/csv"),
  /** The study's folder, packed. */
  STUDY("application/gzip");

  private final String type;

  AnswerForm(String type) {
    this.type = type;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** With the character set, where it is text. */
  MediaType mediaType() {
    MediaType plain = MediaType.valueOf(type);
    return this == STUDY ? plain : plain.withCharset("UTF-8");
  }

  /**
   * The form of one answer.
   *
   * @param offered in the order of our liking
   */
  static AnswerForm of(
      @Nullable String format, HttpHeaders headers, Faults faults, AnswerForm... offered) {
    AnswerForm asked = Choice.of("format", format, offered, AnswerForm::id, faults);
    if (asked != null) {
      return asked;
    }
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      for (AnswerForm form : offered) {
        if (accepted.isCompatible(MediaType.valueOf(form.type))) {
          return form;
        }
      }
    }
    return offered[0];
  }
}
