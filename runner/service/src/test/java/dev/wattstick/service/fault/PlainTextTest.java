package dev.wattstick.service.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void textsOfWholeCharactersAreFine() {
    assertThat(PlainText.faultOf("")).isNull();
    assertThat(PlainText.faultOf("Größe 😀\n")).isNull();
  }

  @Test
  void halfAPairAndTheNullCharacterAreNot() {
    assertThat(PlainText.faultOf("a\ud800b")).contains("\\ud800");
    assertThat(PlainText.faultOf("\ude00\ud83d")).contains("\\ude00");
    assertThat(PlainText.faultOf("a\0")).contains("U+0000");
  }

  @Test
  void whatCannotBeWrittenIsReplaced() {
    assertThat(PlainText.readable("a\ud800😀")).isEqualTo("a\ufffd😀");
  }
}
