package dev.wattstick.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestWordsTest {

  @Test
  void whatIsToBeAskedForIsNamedByItsParameter() {
    assertThat(RestWords.of("its verdict is QUICK; ask for QUICK runs to have it"))
        .isEqualTo("its verdict is QUICK; ask for them with verdicts=VALID,QUICK");
    assertThat(RestWords.of("its numbers are simulated; ask for simulated runs to have it"))
        .endsWith("ask for them with simulated=true");
    assertThat(RestWords.of("nothing of the kind")).isEqualTo("nothing of the kind");
  }
}
