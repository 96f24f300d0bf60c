package dev.wattstick.record.npy;

import dev.wattstick.record.ElementType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a {@code .npy} file, versions 1 to 3, as numpy's documentation of its format has it
 * (numpy.lib.format).
 *
 * @param bigEndian byte order of the elements' words
 * @param fortranOrder whether the first dimension varies fastest
 * @param dataOffset where the elements begin
 */
public record NpyHeader(
    ElementType type, boolean bigEndian, boolean fortranOrder, List<Long> shape, long dataOffset) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;

  /** Numpy's own limit. */
  private static final int MAX_RANK = 64;

  private static final int MAX_SHOWN = 200;
  private static final int MAX_DESCRIPTION_BYTES = 1 << 20;
  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([a-zA-Z]\\d*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,L]*)\\)");

  /**
   * Reads the head; the channel is left at its end.
   *
   * @throws NpyFormatException when it is not one, or of a type that no tensor has
   */
  static NpyHeader read(SeekableByteChannel channel) throws IOException {
    ByteBuffer start = bytes(channel, MAGIC.length + 2);
    byte[] magic = new byte[MAGIC.length];
    start.get(magic);
    int version = start.get();
    if (!Arrays.equals(magic, MAGIC) || version < 1 || version > 3) {
      throw new NpyFormatException("is not a .npy file of version 1, 2 or 3");
    }
    long length =
        version == 1
            ? Short.toUnsignedLong(bytes(channel, Short.BYTES).getShort())
            : Integer.toUnsignedLong(bytes(channel, Integer.BYTES).getInt());
    if (length > MAX_DESCRIPTION_BYTES) {
      throw new NpyFormatException("has a head of " + length + " bytes, which is absurd");
    }
    String text = StandardCharsets.UTF_8.decode(bytes(channel, (int) length)).toString();
    return parse(text, channel.position());
  }

  /** A head of version 1 for little-endian elements in C order. */
  static byte[] write(ElementType type, List<Long> shape) {
    StringBuilder dimensions = new StringBuilder();
    shape.forEach(dimension -> dimensions.append(dimension).append(", "));
    String text =
        "{'descr': '"
            + (type.wordBytes() == 1 ? "|" : "<")
            + type.code()
            + "', 'fortran_order': False, 'shape': ("
            + (shape.size() == 1 ? dimensions.toString().strip() : dimensions.toString())
            + "), }";
    int fixed = MAGIC.length + 2 + Short.BYTES;
    int total = (fixed + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    String padded = text + " ".repeat(total - fixed - text.length() - 1) + "\n";
    return ByteBuffer.allocate(total)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put(new byte[] {1, 0})
        .putShort((short) padded.length())
        .put(padded.getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private static NpyHeader parse(String text, long dataOffset) {
    for (String key : List.of("descr", "fortran_order", "shape")) {
      if (Pattern.compile("[\"']" + key + "[\"']\\s*:").matcher(text).results().count() > 1) {
        // Which one counts is not the same for all readers.
        throw new NpyFormatException("has '" + key + "' more than once in its head");
      }
    }
    Matcher type = find(TYPE, text, "one plain element type");
    Matcher order = find(ORDER, text, "its order");
    Matcher shape = find(SHAPE, text, "its shape");
    return new NpyHeader(
        type(type.group(2)),
        type.group(1).equals(">"),
        order.group(1).equals("True"),
        dimensions(shape.group(1)),
        dataOffset);
  }

  private static ElementType type(String code) {
    return Arrays.stream(ElementType.values())
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NpyFormatException("holds elements of type " + code));
  }

  private static List<Long> dimensions(String text) {
    List<Long> dimensions = new ArrayList<>();
    for (String dimension : text.replace("L", "").split(",", -1)) {
      if (dimension.isBlank()) {
        continue;
      }
      if (!dimension.strip().matches("\\d{1,18}") || dimensions.size() == MAX_RANK) {
        throw new NpyFormatException("has no shape of at most " + MAX_RANK + " whole numbers");
      }
      dimensions.add(Long.parseLong(dimension.strip()));
    }
    return List.copyOf(dimensions);
  }

  private static Matcher find(Pattern pattern, String text, String what) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      String start = text.strip().replaceAll("\\p{Cntrl}", "?");
      throw new NpyFormatException(
          "does not tell "
              + what
              + ": "
              + (start.length() <= MAX_SHOWN ? start : start.substring(0, MAX_SHOWN) + "…"));
    }
    return matcher;
  }

  private static ByteBuffer bytes(SeekableByteChannel channel, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new NpyFormatException("is cut off within its head");
      }
    }
    return bytes.flip();
  }
}
