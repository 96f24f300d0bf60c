package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.PlainText;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document of RFC 9457.
 *
 * @param type names the kind of problem
 * @param title says the kind in words
 * @param status of the answer
 * @param detail what happened here, and what to do
 * @param errors every wrong field by its JSON pointer; null where no field is to blame
 */
record Problem(String type, String title, int status, String detail, @Nullable List<Fault> errors) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Response.StatusType status, String detail) {
    return new Problem(
        "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null);
  }

  static Problem of(String kind, String title, int status, String detail) {
    return new Problem("urn:wattstick:problem:" + kind, title, status, detail, null);
  }

  /**
   * Of a failure outside of the resources.
   *
   * @param failure null where there is only a status
   */
  static Problem of(int status, @Nullable Throwable failure) {
    Response.StatusType known = Response.Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    String told = failure == null || status >= 500 ? null : failure.getMessage();
    return new Problem(
        "about:blank", title, status, told == null ? title + "." : PlainText.readable(told), null);
  }

  Problem with(List<Fault> faults) {
    return new Problem(type, title, status, detail, faults);
  }

  Problem {
    detail = PlainText.readable(detail);
  }

  Response answer() {
    return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this).build();
  }
}
