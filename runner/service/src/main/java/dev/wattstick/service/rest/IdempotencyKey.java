package dev.wattstick.service.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/** The header with which a client may send the same request twice. */
final class IdempotencyKey {
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyKey() {}

  static void check(HttpHeaders headers) {
    List<String> keys = headers.getRequestHeader("Idempotency-Key");
    if (keys.size() > 1 || (keys.size() == 1 && !VISIBLE.matcher(keys.get(0)).matches())) {
      throw new MalformedException(
          "The Idempotency-Key must have 1 to 255 visible ASCII characters, for example a UUID.");
    }
  }
}
