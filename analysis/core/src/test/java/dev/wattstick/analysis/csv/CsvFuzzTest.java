package dev.wattstick.analysis.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Mutations;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, the answer is a table or a refusal. */
class CsvFuzzTest {
  private static final String CSV =
      ",id,x,y,z\n0,7,1e3,,a\n1,,NaN,-inf,\"b,\"\"c\"\"\"\n2,ü,0.1,5e-7,\"d\ne\"\n";

  @Test
  void survivesDamage() {
    byte[] original = CSV.getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int seed = 0; seed < 5000; seed++) {
      try {
        CsvReader.read(
            new Mutations(seed).of(original),
            "mutated",
            new ColumnRules(Set.of("id"), Set.of("x")));
      } catch (BadDataException e) {
        refused++;
        assertThat(e.getMessage()).startsWith("mutated").hasSizeLessThan(2000);
      } catch (RuntimeException | Error e) {
        fail("seed " + seed, e);
      }
    }
    assertThat(refused).isBetween(500, 4999);
  }
}
