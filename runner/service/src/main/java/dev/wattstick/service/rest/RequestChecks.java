package dev.wattstick.service.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What Vert.x and Quarkus would answer without a word: a target that is none, one or a header that
 * is too long, a body that is too large, a method that a path does not have. The server's own
 * limits lie far above these, so that it is this class which answers.
 */
@Singleton
class RequestChecks {
  private static final int LONGEST_TARGET = 8 << 10;
  private static final int LONGEST_HEADERS = 16 << 10;

  /** After who may ask is decided, before any of the body is read. */
  private static final int ORDER = FirstHandlers.FIRST + 1;

  private final RoutedProblem problems;
  private final AllowedMethods methods;
  private final long largestBody;

  RequestChecks(
      RoutedProblem problems,
      AllowedMethods methods,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.problems = problems;
    this.methods = methods;
    this.largestBody = largestBody.asLongValue();
  }

  void addTo(@Observes Router router) {
    router.route().order(ORDER).handler(this::check);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    Optional<Problem> problem = fault(request);
    if (problem.isPresent()) {
      // The rest of the body is not worth reading, and what follows it would be taken for a
      // request.
      context.response().putHeader("Connection", "close");
      problems.answer(context, problem.get());
    } else {
      checkMethod(context);
    }
  }

  private void checkMethod(RoutingContext context) {
    HttpMethod method = context.request().method();
    String allow = methods.of(context.normalizedPath());
    if (allow == null || (isIn(method, allow) && !method.equals(HttpMethod.OPTIONS))) {
      context.next();
      return;
    }
    context.response().putHeader("Allow", allow);
    if (method.equals(HttpMethod.OPTIONS)) {
      context.response().setStatusCode(204).end();
    } else {
      problems.answer(
          context,
          Problem.of(
              Response.Status.METHOD_NOT_ALLOWED,
              "This path does not have this method; the header Allow names those that it has."));
    }
  }

  private static boolean isIn(HttpMethod method, String allow) {
    return List.of(allow.split(", ")).contains(method.name());
  }

  private Optional<Problem> fault(HttpServerRequest request) {
    String target = request.uri();
    if (target.length() > LONGEST_TARGET) {
      return problem(
          414, "URI Too Long", "The path and query are longer than " + LONGEST_TARGET + " bytes.");
    }
    int headers = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      headers += header.getKey().length() + header.getValue().length() + 4;
    }
    if (headers > LONGEST_HEADERS) {
      return problem(
          431,
          "Request Header Fields Too Large",
          "The headers are longer than " + LONGEST_HEADERS + " bytes together.");
    }
    String fault = faultOf(target);
    if (fault != null) {
      return problem(400, "Bad Request", fault);
    }
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      return problem(
          415,
          "Unsupported Media Type",
          "The body is encoded ('" + encoding + "'): send it as it is, without Content-Encoding.");
    }
    return isTooLarge(request)
        ? problem(413, "Content Too Large", "The body is larger than " + largestBody + " bytes.")
        : UploadSize.fault(request);
  }

  private boolean isTooLarge(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length != null
        && length.matches("[0-9]+")
        && (length.length() > 18 || Long.parseLong(length) > largestBody);
  }

  private static Optional<Problem> problem(int status, String title, String detail) {
    return Optional.of(new Problem("about:blank", title, status, detail, null));
  }

  /** What is wrong with a request's target; null when nothing is. */
  static @Nullable String faultOf(String target) {
    try {
      new URI(target);
      return isUtf8(target)
          ? null
          : "The path or query holds percent-encoded bytes that are no UTF-8.";
    } catch (URISyntaxException e) {
      return "The path or query holds '"
          + shown(target, e.getIndex())
          + "' at position "
          + (e.getIndex() + 1)
          + ", which must be percent-encoded: "
          + e.getReason()
          + ".";
    }
  }

  private static String shown(String target, int index) {
    int at = Math.max(0, Math.min(index, target.length() - 1));
    return target.substring(at, Math.min(target.length(), at + 3));
  }

  private static boolean isUtf8(String target) {
    ByteBuffer bytes = ByteBuffer.allocate(target.length());
    for (int i = 0; i < target.length(); i++) {
      if (target.charAt(i) == '%') {
        bytes.put((byte) Integer.parseInt(target.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.put((byte) (target.charAt(i) & 0x7f));
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
