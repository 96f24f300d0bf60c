package dev.wattstick.service.http;

import java.util.Map;
import java.util.TreeMap;

/**
 * Headers of every answer, errors included: what a browser may do with it. Nothing here is shown in
 * a frame, read by another site or guessed to be of another type.
 */
public final class SecurityHeaders {
  private static final String CLOSED =
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Pages with scripts of their own; charts set style attributes. */
  private static final String PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " manifest-src 'self'; worker-src 'self'; "
          + CLOSED;

  /** Data: no scripts at all; a figure in SVG has its styles and its font within. */
  private static final String DATA =
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; " + CLOSED;

  /** Swagger UI comes with inline scripts and styles. */
  private static final String SWAGGER =
      "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
          + CLOSED;

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin");

  private SecurityHeaders() {}

  /**
   * The headers by name.
   *
   * @param path of the request
   */
  public static Map<String, String> of(String path) {
    Map<String, String> headers = new TreeMap<>(ALWAYS);
    headers.put("Content-Security-Policy", policy(path));
    return headers;
  }

  private static String policy(String path) {
    if (path.startsWith("/api/")) {
      return DATA;
    }
    return path.startsWith("/q/swagger-ui") ? SWAGGER : PAGES;
  }
}
