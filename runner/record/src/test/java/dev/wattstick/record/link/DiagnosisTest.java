package dev.wattstick.record.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.FailureKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
  private static final String CRASH =
      """
      #
      # A fatal error has been detected by the Java Runtime Environment:
      #
      #  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2
      #
      # Problematic frame:
      # C  [libtensorflowlite.so+0x1234]  tflite::Eval+0x10
      #
      """;

  @ParameterizedTest
  @CsvSource({
    "139, NATIVE_CRASH, SIGSEGV", "134, NATIVE_CRASH, SIGABRT", "135, NATIVE_CRASH, SIGBUS",
    "136, NATIVE_CRASH, SIGFPE", "132, NATIVE_CRASH, SIGILL", "133, NATIVE_CRASH, SIGTRAP",
    "159, NATIVE_CRASH, SIGSYS", "137, KILLED, SIGKILL", "143, KILLED, signal 15",
    "3, OUT_OF_MEMORY, -Xmx", "124, TIMEOUT, its own deadline", "0, EXITED_EARLY, status 0",
    "1, EXITED_EARLY, status 1"
  })
  void readsTheStatus(int status, FailureKind kind, String message) {
    WorkerOutcome.Failed failed = diagnosis(status, null);
    assertThat(failed.kind()).isEqualTo(kind);
    assertThat(failed.message()).contains(message);
    assertThat(failed.lastLines()).containsExactly("last");
  }

  @Test
  void aCrashReportSaysMoreThanTheStatus() {
    WorkerOutcome.Failed failed = diagnosis(1, CRASH);
    assertThat(failed.kind()).isEqualTo(FailureKind.NATIVE_CRASH);
    assertThat(failed.message())
        .contains("SIGSEGV (0xb)")
        .contains("in C  [libtensorflowlite.so+0x1234]  tflite::Eval+0x10");
  }

  @Test
  void aJvmThatGetsNoMemoryFromTheSystemIsOutOfMemory() {
    String report =
        "#\n# There is insufficient memory for the Java Runtime Environment to continue.\n#\n";
    assertThat(diagnosis(1, report).kind()).isEqualTo(FailureKind.OUT_OF_MEMORY);
  }

  @Test
  void anEmptyReportIsStillACrash() {
    assertThat(diagnosis(134, "").message()).contains("no reason given");
  }

  @Test
  void aKillThatTheKernelCountsIsOutOfMemory() {
    assertThat(Diagnosis.of(137, null, true, List.of()).kind())
        .isEqualTo(FailureKind.OUT_OF_MEMORY);
    assertThat(Diagnosis.of(137, null, false, List.of()).kind()).isEqualTo(FailureKind.KILLED);
    assertThat(Diagnosis.of(143, null, true, List.of()).kind()).isEqualTo(FailureKind.KILLED);
  }

  @Test
  void anAllocationThatFailedInNativeCodeIsOutOfMemory() {
    List<String> lines = List.of("terminate called after throwing an instance of 'std::bad_alloc'");
    assertThat(Diagnosis.of(134, "# SIGABRT", false, lines).kind())
        .isEqualTo(FailureKind.OUT_OF_MEMORY);
    assertThat(Diagnosis.of(134, "# SIGABRT", false, List.of()).kind())
        .isEqualTo(FailureKind.NATIVE_CRASH);
  }

  private static WorkerOutcome.Failed diagnosis(int status, @Nullable String report) {
    return Diagnosis.of(status, report, false, List.of("last"));
  }
}
