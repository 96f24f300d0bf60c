package dev.wattstick.service.rest;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** Answers what never reaches a resource, so that it gets a problem document too. */
@Singleton
final class UnroutedRequests {
  private final RoutedProblem problems;

  UnroutedRequests(RoutedProblem problems) {
    this.problems = problems;
  }

  void addLast(@Observes Router router) {
    router
        .route()
        .last()
        .handler(
            context ->
                problems.answer(
                    context,
                    Problem.of(
                        Response.Status.NOT_FOUND,
                        "There is nothing at this path; the paths are listed at /q/openapi.")));
  }
}
