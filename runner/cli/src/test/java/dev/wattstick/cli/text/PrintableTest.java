package dev.wattstick.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class PrintableTest {
  private static final String NAME = "A\u001b[31m\u001b]0;title\u0007\u009b2J\u202eB";
  private static final String SHOWN = "A\ufffd[31m\ufffd]0;title\ufffd\ufffd2J\ufffdB";

  @Test
  void aTerminalGetsNoControlCharacters() throws IOException {
    StringWriter terminal = new StringWriter();
    Writer writer = Printable.to(terminal);
    writer.write("größe ✓\t" + NAME + "\r\n");
    assertThat(terminal).hasToString("größe ✓\t" + SHOWN + "\ufffd\n");
  }

  @Test
  void aNameCannotBreakOutOfItsRow() {
    TextTable table = new TextTable("model", ">p50");
    table.row("x\nforged  1 ms", "2 ms").row(NAME, "3 ms");
    assertThat(table.toString().lines()).hasSize(4);
    assertThat(table.toString()).contains("x\ufffdforged", SHOWN);
  }
}
