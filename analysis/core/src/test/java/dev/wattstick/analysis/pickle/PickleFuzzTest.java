package dev.wattstick.analysis.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.Mutations;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.testing.Published;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, the answer is a table or a refusal. */
class PickleFuzzTest {

  private static void survives(byte[] original, int rounds) {
    int refused = 0;
    for (int seed = 0; seed < rounds; seed++) {
      byte[] mutated = new Mutations(seed).of(original);
      refused += readsOrRefuses(mutated, seed) ? 0 : 1;
    }
    assertThat(refused).isBetween(rounds / 10, rounds);
  }

  private static boolean readsOrRefuses(byte[] bytes, int seed) {
    try {
      PandasPickle.read(bytes, "mutated");
      return true;
    } catch (BadPickleException e) {
      assertThat(e.getMessage()).startsWith("Pickle mutated is refused: ").hasSizeLessThan(2000);
      return false;
    } catch (RuntimeException | Error e) {
      return fail(
          "seed " + seed + ": " + HexFormat.of().formatHex(bytes, 0, Math.min(200, bytes.length)),
          e);
    }
  }

  @Test
  void survivesDamageToATableOfTheStudy() throws Exception {
    survives(
        Files.readAllBytes(Published.folder().resolve("result_databases/laptop_segm_1.pkl")), 3000);
  }

  @Test
  void survivesDamageToATableOfOurs() {
    Frame frame =
        Frame.of(TextColumn.of("model", "a", "b", null), NumberColumn.of("running_time", 1, 2, 3));
    survives(PandasPickle.write(frame), 3000);
  }

  @Test
  void survivesRandomOpcodes() {
    Opcode[] opcodes = Opcode.values();
    byte[] codes = new byte[256];
    int known = 0;
    for (int code = 0; code < 256; code++) {
      if (Opcode.of(code) != null) {
        codes[known++] = (byte) code;
      }
    }
    assertThat(known).isEqualTo(opcodes.length);
    for (int seed = 0; seed < 5000; seed++) {
      Random random = new Random(seed);
      byte[] program = new byte[1 + random.nextInt(60)];
      for (int i = 0; i < program.length; i++) {
        program[i] =
            random.nextInt(4) == 0 ? (byte) random.nextInt(8) : codes[random.nextInt(known)];
      }
      assertThat(readsOrRefuses(program, seed)).isFalse();
    }
  }
}
