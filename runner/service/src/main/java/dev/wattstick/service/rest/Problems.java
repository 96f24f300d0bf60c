package dev.wattstick.service.rest;

import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.service.catalog.CatalogException;
import dev.wattstick.service.database.DatabaseDamagedException;
import dev.wattstick.service.database.DatabaseExistsException;
import dev.wattstick.service.database.ImportBusyException;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.home.HomeException;
import dev.wattstick.service.probe.ProbeException;
import dev.wattstick.service.publish.RunDamagedException;
import dev.wattstick.service.queue.JobEndedException;
import dev.wattstick.service.queue.KeyReusedException;
import dev.wattstick.service.sqlite.QueueDatabaseException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that decides which status a failure has. */
@Singleton
class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  @ServerExceptionMapper
  Response refused(RefusedException e) {
    return Problem.of("invalid-request", "Unprocessable Content", 422, message(e))
        .with(e.faults())
        .answer();
  }

  @ServerExceptionMapper
  Response notComputable(ResultException e) {
    return Problem.of("not-computable", "Unprocessable Content", 422, message(e)).answer();
  }

  @ServerExceptionMapper
  Response keyReused(KeyReusedException e) {
    return Problem.of("idempotency-key-reused", "Unprocessable Content", 422, message(e)).answer();
  }

  @ServerExceptionMapper
  Response malformed(MalformedException e) {
    return Problem.of("malformed", "Bad Request", 400, message(e)).answer();
  }

  @ServerExceptionMapper
  Response unknown(UnknownNameException e) {
    return Problem.of("not-found", "Not Found", 404, message(e)).answer();
  }

  @ServerExceptionMapper
  Response ended(JobEndedException e) {
    return Problem.of("job-ended", "Conflict", 409, message(e)).answer();
  }

  @ServerExceptionMapper
  Response conflict(ConflictException e) {
    return Problem.of("conflict", "Conflict", 409, message(e)).answer();
  }

  @ServerExceptionMapper
  Response exists(DatabaseExistsException e) {
    return Problem.of("database-exists", "Conflict", 409, message(e)).answer();
  }

  @ServerExceptionMapper
  Response damaged(DatabaseDamagedException e) {
    LOG.errorf(e, "a stored database cannot be read");
    return Problem.of("database-damaged", "Internal Server Error", 500, message(e)).answer();
  }

  @ServerExceptionMapper
  Response damaged(RunDamagedException e) {
    LOG.errorf("%s", message(e));
    return Problem.of("run-damaged", "Internal Server Error", 500, message(e)).answer();
  }

  @ServerExceptionMapper
  Response tooLarge(TooLargeException e) {
    return Problem.of("too-large", "Content Too Large", 413, message(e)).answer();
  }

  @ServerExceptionMapper
  Response unusable(CatalogException e) {
    return Problem.of(e.kind().id(), "Unprocessable Content", 422, message(e)).answer();
  }

  @ServerExceptionMapper
  Response notProbed(ProbeException e) {
    Response answer = Problem.of("not-probed", "Service Unavailable", 503, message(e)).answer();
    return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, "5").build();
  }

  @ServerExceptionMapper
  Response importing(ImportBusyException e) {
    Response answer = Problem.of("import-busy", "Service Unavailable", 503, message(e)).answer();
    return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, "5").build();
  }

  @ServerExceptionMapper
  Response diskFull(HomeException e) {
    return Problem.of("home-unusable", "Insufficient Storage", 507, message(e)).answer();
  }

  @ServerExceptionMapper
  Response database(QueueDatabaseException e) {
    if (e.isForLackOfRoom()) {
      return Problem.of("home-unusable", "Insufficient Storage", 507, message(e)).answer();
    }
    LOG.errorf(e, "the queue's database refused a request");
    String kind = e.isUnknown() ? "outcome-unknown" : "queue-unusable";
    return Problem.of(kind, "Service Unavailable", 503, message(e)).answer();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    Response response = e.getResponse();
    if (response.getStatus() < 400 || response.hasEntity()) {
      return response;
    }
    Response answer = Problem.of(response.getStatusInfo(), explained(response)).answer();
    Response.ResponseBuilder builder = Response.fromResponse(answer);
    response.getHeaders().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    return builder.build();
  }

  /** A file of the home that cannot be read, or, mostly, a client that left before its answer. */
  @ServerExceptionMapper
  Response broken(IOException e) {
    LOG.warnf("a request ended early: %s", e);
    return Problem.of(
            "input-output",
            "Internal Server Error",
            500,
            "The answer could not be read or written: " + message(e) + ".")
        .answer();
  }

  /** Caps keep requests from it; what was asked for is given up, and the service goes on. */
  @ServerExceptionMapper
  Response outOfMemory(OutOfMemoryError e) {
    LOG.errorf("a request needed more memory than the service has: %s", e.getMessage());
    return Problem.of(
            "out-of-memory",
            "Service Unavailable",
            503,
            "The service's memory does not suffice for this request; ask for less, or start it with"
                + " a larger heap (WATTSTICK_SERVICE_HEAP=2g).")
        .answer();
  }

  @ServerExceptionMapper
  Response defect(Exception e) {
    String reference = UUID.randomUUID().toString();
    LOG.errorf(e, "a request met a defect, reference %s", reference);
    return Problem.of(
            "defect",
            "Internal Server Error",
            500,
            "A defect of the service; its log tells more under " + reference + ".")
        .answer();
  }

  private static String explained(Response response) {
    return switch (response.getStatus()) {
      case 404 -> "There is nothing at this path; the paths are listed at /q/openapi.";
      case 406 -> "This path cannot answer in a form that the Accept header allows.";
      case 413 -> "The body, or a part of its form that is a text, is too large.";
      case 415 ->
          "This path does not read that kind of body: send application/json, and files as"
              + " multipart/form-data.";
      default -> response.getStatusInfo().getReasonPhrase() + ".";
    };
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
