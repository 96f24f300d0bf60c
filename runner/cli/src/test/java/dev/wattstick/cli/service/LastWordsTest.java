package dev.wattstick.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LastWordsTest {
  @Test
  void theLastLineThatSaysSomethingCounts() throws InterruptedException {
    assertThat(new LastWords(stream("first\nThe port is taken.\n\n")).await())
        .isEqualTo("The port is taken.");
  }

  @Test
  void silenceIsEmpty() throws InterruptedException {
    assertThat(new LastWords(stream("")).await()).isEmpty();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
