package dev.wattstick.service.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header with which a client may send the same request twice. */
final class IdempotencyKey {
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyKey() {}

  static void check(@Nullable String key) {
    if (key != null && !VISIBLE.matcher(key).matches()) {
      throw new MalformedException(
          "The Idempotency-Key must have 1 to 255 visible ASCII characters, for example a UUID.");
    }
  }
}
