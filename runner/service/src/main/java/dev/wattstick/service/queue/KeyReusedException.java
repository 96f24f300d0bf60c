package dev.wattstick.service.queue;

/** An idempotency key came again with another request. */
public final class KeyReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyReusedException(String key) {
    super(
        "The Idempotency-Key '"
            + key
            + "' was used for another request; send the same request again or take a new key.");
  }
}
