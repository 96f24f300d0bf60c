package dev.wattstick.record.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrashReportTest {
  @Test
  void onlyWhatTellsOfTheCrashIsKept() {
    String told =
        CrashReport.excerpt(
            "#  SIGSEGV (0xb) at pc=0x1\n# Problematic frame:\n# C  [x.so+0x1]\n"
                + "Command Line: -Dpassword=secret Main\nHost: a cpu\n"
                + "Native frames:\nC  [x.so+0x1]\n\nRegisters:\nRAX=secret\n"
                + "Environment Variables:\nPATH=/secret\n");
    assertThat(told)
        .contains("SIGSEGV", "Problematic frame", "Host: a cpu", "Native frames:")
        .doesNotContain("secret");
  }
}
