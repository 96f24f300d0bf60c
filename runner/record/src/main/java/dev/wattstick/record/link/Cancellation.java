package dev.wattstick.record.link;

import java.util.concurrent.CompletableFuture;

/** Lets another thread end a running worker. Cancelling twice is the same as once. */
public final class Cancellation {
  private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

  public void cancel() {
    cancelled.complete(null);
  }

  public boolean isCancelled() {
    return cancelled.isDone();
  }

  /** Runs {@code action} once on cancellation, at once if that has already happened. */
  public void onCancel(Runnable action) {
    cancelled.thenRun(action);
  }
}
