package dev.wattstick.worker.openvino;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** Small pieces of memory for what goes into and comes out of the library's functions. */
final class OpenVinoText {

  private OpenVinoText() {}

  /** A C string; UTF-8 whatever the locale is. */
  static Memory of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Memory memory = new Memory(bytes.length + 1L);
    memory.write(0, bytes, 0, bytes.length);
    memory.setByte(bytes.length, (byte) 0);
    return memory;
  }

  /** Lets a function write one word, and hands it on. */
  static long word(ToIntFunction<Pointer> function, StatusCheck check) {
    try (Memory cell = new Memory(Long.BYTES)) {
      cell.clear();
      check.require(function.applyAsInt(cell));
      return cell.getLong(0);
    }
  }

  /** Lets a function write a string of its own, copies it and has the library free it. */
  static String text(ToIntFunction<Pointer> function, StatusCheck check) {
    return take(new Pointer(word(function, check)));
  }

  /** Copies a string of the library's and has it freed. */
  static String take(Pointer text) {
    String copy = Objects.requireNonNull(text.getString(0, "UTF-8"));
    OpenVinoCalls.ov_free(text);
    return copy;
  }

  /** What to do with a status that is not 0. */
  interface StatusCheck {
    void require(int status);
  }
}
