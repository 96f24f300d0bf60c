package dev.wattstick.record.link;

import dev.wattstick.record.DatasetRef;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.InputFile;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.record.WorkerRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which inputs a worker ran on when native code crashed it: an engine checks no values, so an
 * input that steers a shape or a loop can do that (a Range by steps of 0 is a SIGFPE).
 */
final class CrashInputs {
  private CrashInputs() {}

  /** The outcome, with the inputs named where native code crashed on them. */
  static WorkerOutcome name(WorkerOutcome outcome, WorkerRequest request) {
    String inputs = inputs(request);
    if (inputs != null
        && outcome instanceof WorkerOutcome.Failed failed
        && failed.kind() == FailureKind.NATIVE_CRASH) {
      return new WorkerOutcome.Failed(
          failed.kind(), failed.message() + ". " + inputs, failed.lastLines());
    }
    return outcome;
  }

  private static @Nullable String inputs(WorkerRequest request) {
    if (request instanceof WorkerPlan plan) {
      DatasetRef dataset = plan.dataset();
      return plan.spec().inputs() != null
          ? "Its inputs were " + list(plan.spec().inputs().stream().map(InputFile::name).toList())
          : "Its inputs were "
              + (dataset == null ? "random" : "pictures of " + dataset.name())
              + ": --input (\"inputs\" of a job) gives others, where values steer shapes or loops";
    }
    return request instanceof WorkerRequest.Infer infer
        ? "Its inputs were " + list(infer.inputs())
        : null;
  }

  private static String list(List<String> paths) {
    return paths.stream().collect(Collectors.joining(", "));
  }
}
