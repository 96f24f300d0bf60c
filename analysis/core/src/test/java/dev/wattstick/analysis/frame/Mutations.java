package dev.wattstick.analysis.frame;

import java.util.Arrays;
import java.util.Random;

/** Damages bytes in the ways that files are damaged, the same for the same seed. */
public final class Mutations {
  private final Random random;

  public Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** A copy with one to four damages. */
  public byte[] of(byte[] original) {
    byte[] bytes = original.clone();
    for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes = damaged(bytes);
    }
    return bytes;
  }

  private byte[] damaged(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(1 + random.nextInt(16), bytes.length - at);
    switch (random.nextInt(6)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> Arrays.fill(bytes, at, at + length, (byte) (random.nextBoolean() ? 0xff : 0));
      case 3 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 4 ->
          System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
      default -> {
        return withoutOrTwice(bytes, at, length, random.nextBoolean());
      }
    }
    return bytes;
  }

  private static byte[] withoutOrTwice(byte[] bytes, int at, int length, boolean twice) {
    byte[] changed = new byte[bytes.length + (twice ? length : -length)];
    System.arraycopy(bytes, 0, changed, 0, at);
    int from = twice ? at : at + length;
    int to = twice ? at + length : at;
    if (twice) {
      System.arraycopy(bytes, at, changed, at, length);
    }
    System.arraycopy(bytes, from, changed, to, bytes.length - from);
    return changed;
  }
}
