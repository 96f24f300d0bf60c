package dev.wattstick.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    String table = new TextTable("name", ">n").row("a", "1").row("longer", "1000").toString();
    assertThat(table)
        .isEqualTo("name       n\n" + "──────  ────\n" + "a          1\n" + "longer  1000\n");
  }

  @Test
  void rowOfAnotherWidthIsRefused() {
    assertThatThrownBy(() -> new TextTable("a", "b").row("1"))
        .hasMessage("a row of 1 cells in a table of 2 columns");
  }

  @Test
  void whatIsWiderThanTheTerminalIsCutInItsTexts() {
    String table =
        new TextTable("name", ">n").row("a long name of a model", "123,456").toString(20);
    assertThat(table.lines())
        .containsExactly("name               n", "───────────  ───────", "a long nam…  123,456");
  }

  @Test
  void numbersAreNeverCut() {
    assertThat(new TextTable("name", ">n").row("name", "123456789").toString(5))
        .contains("123456789");
  }
}
