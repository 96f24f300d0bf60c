package dev.wattstick.worker.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmFlagsTest {

  @Test
  void leavesOutClassPathAndFoldersOfThisProcess() {
    assertThat(
            JvmFlags.of(
                "/usr/bin/java\0-XX:+UseSerialGC\0-XX:ErrorFile=/tmp/1/crash.log\0"
                    + "-Djava.io.tmpdir=/tmp/1\0-Dwattstick.root=/home/me/wattstick\0-cp\0/a.jar:/b.jar\0-Xmx1g\0dev.Main\0-not-ours\0"))
        .containsExactly("-XX:+UseSerialGC", "-Xmx1g");
  }

  @Test
  void anEmptyCommandLineHasNone() {
    assertThat(JvmFlags.of("")).isEmpty();
    assertThat(JvmFlags.of("java\0-cp")).isEmpty();
  }
}
