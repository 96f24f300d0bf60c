package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  private final StringWriter err = new StringWriter();

  private static OutputStream failing() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("No space left on device");
      }
    };
  }

  private int finish(OutputStream target, boolean pipe, int exitCode) {
    StandardOutput output = new StandardOutput(target, pipe);
    output.printer().println("12 µs");
    return output.finish(exitCode, new PrintWriter(err, true));
  }

  @Test
  void isUtf8() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(finish(bytes, false, 0)).isZero();
    assertThat(bytes.toString(java.nio.charset.StandardCharsets.UTF_8)).startsWith("12 µs");
  }

  @Test
  void aFullDiskIsAFailure() {
    assertThat(finish(failing(), false, 0)).isOne();
    assertThat(err)
        .hasToString(
            "wattstick: cannot write to standard output: No space left on device"
                + System.lineSeparator());
  }

  @Test
  void aReaderThatLeftIsNone() {
    assertThat(finish(failing(), true, 0)).isZero();
    assertThat(finish(failing(), true, 1)).isOne();
    assertThat(err.toString()).isEmpty();
  }
}
