package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an exit status without an answer says; status 128 + n is death by signal n. */
final class Diagnosis {
  private static final int EXIT_OUT_OF_MEMORY = 3;
  private static final int SIGABRT = 134;
  private static final int SIGKILL = 137;

  /** The JVM's words when the system refuses it memory. */
  private static final String NO_SYSTEM_MEMORY = "There is insufficient memory";

  private static final String LESS = "End other programs, or use a smaller model or batch size";

  private static final Map<Integer, String> RAISED_BY_NATIVE_CODE =
      Map.of(
          132, "SIGILL", 133, "SIGTRAP", 134, "SIGABRT", 135, "SIGBUS", 136, "SIGFPE", 139,
          "SIGSEGV", 159, "SIGSYS");

  private Diagnosis() {}

  /**
   * @param crashReport what the JVM wrote when it crashed; null when it wrote nothing
   * @param kernelKilled whether the kernel killed a process meanwhile because memory ran out
   */
  static WorkerOutcome.Failed of(
      int status, @Nullable String crashReport, boolean kernelKilled, List<String> lastLines) {
    if (status == SIGKILL && kernelKilled) {
      return failed(
          FailureKind.OUT_OF_MEMORY,
          "the kernel killed the worker because the system's memory ran out. " + LESS,
          lastLines);
    }
    if (isFailedAllocation(status, lastLines)) {
      return failed(
          FailureKind.OUT_OF_MEMORY,
          "the engine asked for more memory than the system gives. " + LESS,
          lastLines);
    }
    if (crashReport != null) {
      return crashed(crashReport, lastLines);
    }
    String signal = RAISED_BY_NATIVE_CODE.get(status);
    if (signal != null) {
      return failed(
          FailureKind.NATIVE_CRASH,
          "native code crashed the worker with "
              + signal
              + ". Try another engine or device, or check the model file",
          lastLines);
    }
    return withoutCrash(status, lastLines);
  }

  /** An uncaught std::bad_alloc, which the C++ runtime names before it aborts. */
  private static boolean isFailedAllocation(int status, List<String> lastLines) {
    return status == SIGABRT
        && lastLines.stream().anyMatch(line -> line.contains("std::bad_alloc"));
  }

  private static WorkerOutcome.Failed crashed(String report, List<String> lastLines) {
    if (report.contains(NO_SYSTEM_MEMORY)) {
      return failed(
          FailureKind.OUT_OF_MEMORY,
          "the system had no memory left for the worker. " + LESS,
          lastLines);
    }
    return failed(
        FailureKind.NATIVE_CRASH,
        "native code crashed the worker: "
            + CrashReport.summary(report)
            + "; the log holds the report. Try another engine or device, or check the model file",
        lastLines);
  }

  private static WorkerOutcome.Failed withoutCrash(int status, List<String> lastLines) {
    if (status == EXIT_OUT_OF_MEMORY) {
      return failed(
          FailureKind.OUT_OF_MEMORY,
          "the worker's Java heap was full. Give it more by -Xmx, or use a smaller batch size",
          lastLines);
    } else if (status == LinkEnvironment.EXIT_DEADLINE) {
      return failed(
          FailureKind.TIMEOUT,
          "the worker ended itself because its own deadline passed: give the job a longer timeout,"
              + " or look into its log and last phase for what it hung in",
          lastLines);
    } else if (status == SIGKILL) {
      return failed(
          FailureKind.KILLED,
          "the worker was killed by SIGKILL: by somebody, or, where the kernel does not count it, by"
              + " the kernel because memory ran out",
          lastLines);
    } else if (status > 128) {
      return failed(
          FailureKind.KILLED,
          "the worker was killed from outside by signal " + (status - 128),
          lastLines);
    }
    return failed(
        FailureKind.EXITED_EARLY,
        "the worker ended with status " + status + " without a result; its last lines say more",
        lastLines);
  }

  private static WorkerOutcome.Failed failed(
      FailureKind kind, String message, List<String> lastLines) {
    return new WorkerOutcome.Failed(kind, message, lastLines);
  }
}
