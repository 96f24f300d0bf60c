package dev.wattstick.service.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers with a problem document where no resource is at work. */
@Singleton
final class RoutedProblem {
  private final ObjectMapper json;

  RoutedProblem(ObjectMapper json) {
    this.json = json;
  }

  void answer(RoutingContext context, Problem problem) {
    if (context.response().ended() || context.response().closed()) {
      return;
    }
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
