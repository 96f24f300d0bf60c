package dev.wattstick.service.queue;

import dev.wattstick.record.FailureKind;
import java.util.List;

/**
 * Why a job failed.
 *
 * @param message what, which, and what to do
 * @param lastLines the last lines that its worker printed
 */
public record JobFailure(FailureKind kind, String message, List<String> lastLines) {

  static JobFailure of(FailureKind kind, String message) {
    return new JobFailure(kind, message, List.of());
  }
}
