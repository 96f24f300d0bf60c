package dev.wattstick.service.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Answers what never reaches a resource, so that it gets a problem document too. */
@Singleton
final class UnroutedRequests {
  private final ObjectMapper json;

  UnroutedRequests(ObjectMapper json) {
    this.json = json;
  }

  void addLast(@Observes Router router) {
    router
        .route()
        .last()
        .handler(
            context ->
                answer(
                    context,
                    Problem.of(
                        Response.Status.NOT_FOUND,
                        "There is nothing at this path; the paths are listed at /q/openapi.")));
  }

  private void answer(RoutingContext context, Problem problem) {
    try {
      context
          .response()
          .setStatusCode(problem.status())
          .putHeader("Content-Type", Problem.MEDIA_TYPE)
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      context.fail(e);
    }
  }
}
