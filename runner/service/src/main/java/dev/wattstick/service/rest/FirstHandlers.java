package dev.wattstick.service.rest;

import dev.wattstick.service.http.Admission;
import dev.wattstick.service.http.RequestHead;
import dev.wattstick.service.http.SecurityHeaders;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first, whatever it is for: the headers of its answer, the decision
 * whether it is answered, the reading of its body.
 */
@Singleton
final class FirstHandlers {
  private static final Logger LOG = Logger.getLogger(FirstHandlers.class);

  /** Before Quarkus' own handlers but those that record when a request began. */
  static final int FIRST = Integer.MIN_VALUE + 10;

  private final Admission admission;
  private final BodyReading bodies;
  private final RoutedProblem problems;

  FirstHandlers(Admission admission, BodyReading bodies, RoutedProblem problems) {
    this.admission = admission;
    this.bodies = bodies;
    this.problems = problems;
  }

  void addFirst(@Observes Router router) {
    router.route().order(FIRST).handler(this::admit).failureHandler(this::failed);
    bodies.addTo(router, FIRST + 2);
  }

  private void admit(RoutingContext context) {
    context.response().headers().addAll(SecurityHeaders.of(path(context)));
    admission
        .judge(head(context.request()))
        .ifPresentOrElse(refusal -> refuse(context, refusal), context::next);
  }

  /** A path that cannot be normalized gets the headers of a page; it is refused later. */
  private static String path(RoutingContext context) {
    boolean readable = RequestChecks.faultOf(context.request().uri()) == null;
    return readable ? context.normalizedPath() : "/";
  }

  /** What fails outside of the resources, or the router itself refuses before any handler. */
  private void failed(RoutingContext context) {
    if (context.response().closed() || context.failure() instanceof HttpClosedException) {
      LOG.debugf("a client left: %s", context.failure());
      return; // nobody is left to be told
    }
    if (!context.response().headers().contains("X-Content-Type-Options")) {
      context.response().headers().addAll(SecurityHeaders.of("/"));
    }
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    if (status >= 500) {
      LOG.errorf(context.failure(), "%s failed outside of the resources", context.request().path());
    }
    problems.answer(context, Problem.of(status, context.failure()));
  }

  private static RequestHead head(HttpServerRequest request) {
    return new RequestHead(
        request.method().name(),
        request.uri(),
        request.headers().getAll(HttpHeaders.HOST),
        all(request, HttpHeaders.ORIGIN),
        all(request, "Sec-Fetch-Site"),
        BodyReading.hasBody(request),
        all(request, HttpHeaders.CONTENT_TYPE),
        request.headers().contains(HttpHeaders.UPGRADE, "websocket", true));
  }

  /** Two headers of a name are one value with a comma, which is none of those that are let in. */
  private static @Nullable String all(HttpServerRequest request, CharSequence name) {
    List<String> values = request.headers().getAll(name);
    return values.isEmpty() ? null : String.join(", ", values);
  }

  private void refuse(RoutingContext context, Admission.Refusal refusal) {
    // What is left of the body is read and forgotten, or the client would not hear the answer.
    context.request().resume();
    problems.answer(context, problem(refusal));
  }

  private static Problem problem(Admission.Refusal refusal) {
    return switch (refusal.reason()) {
      case BAD_HOST -> Problem.of("bad-host", "Bad Request", 400, refusal.detail());
      case MISDIRECTED -> Problem.of("misdirected", "Misdirected Request", 421, refusal.detail());
      case FOREIGN_PAGE -> Problem.of("foreign-page", "Forbidden", 403, refusal.detail());
      case UNREAD_BODY ->
          Problem.of("unread-body", "Unsupported Media Type", 415, refusal.detail());
    };
  }
}
