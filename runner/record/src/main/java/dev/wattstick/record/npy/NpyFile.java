package dev.wattstick.record.npy;

import dev.wattstick.record.ElementType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;

/** A numpy array in a file, of any byte order and either memory order. */
public record NpyFile(Path path, NpyHeader header) {

  /**
   * Reads the head only.
   *
   * @throws NpyFormatException when it is not an array that a tensor can take
   */
  public static NpyFile open(Path path) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      return new NpyFile(path, NpyHeader.read(channel));
    }
  }

  /** Whether the file holds all elements that its header announces, and these fit a buffer. */
  public boolean isWhole() throws IOException {
    Integer size = header.type().bytesOf(header.shape());
    return size != null && Files.size(path) >= header.dataOffset() + size;
  }

  /** Writes an array in C order; {@code elements} are in the byte order of this machine. */
  public static void write(Path path, ElementType type, List<Long> shape, ByteBuffer elements)
      throws IOException {
    ByteBuffer data = elements.duplicate().order(ByteOrder.nativeOrder());
    if (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN) {
      data = swapped(data, type.wordBytes());
    }
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            path,
            EnumSet.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE))) {
      ByteBuffer head = ByteBuffer.wrap(NpyHeader.write(type, shape));
      while (head.hasRemaining()) {
        channel.write(head);
      }
      while (data.hasRemaining()) {
        channel.write(data);
      }
    }
  }

  /**
   * The elements in C order and this machine's byte order, in a direct buffer.
   *
   * @throws NpyFormatException when the file is cut off, or larger than 2 GiB
   */
  public ByteBuffer elements() throws IOException {
    Integer size = header.type().bytesOf(header.shape());
    if (size == null) {
      throw new NpyFormatException("holds more than 2 GiB");
    }
    ByteBuffer data = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      channel.position(header.dataOffset());
      while (data.hasRemaining() && channel.read(data) >= 0) {
        // until all elements are there
      }
    }
    if (data.hasRemaining()) {
      throw new NpyFormatException(
          "is cut off: " + data.position() + " of " + size + " bytes of elements");
    }
    data.flip();
    if (header.bigEndian() != (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN)) {
      data = swapped(data, header.type().wordBytes());
    }
    return header.fortranOrder() ? inCOrder(data) : data;
  }

  private static ByteBuffer swapped(ByteBuffer from, int wordBytes) {
    ByteBuffer into = ByteBuffer.allocateDirect(from.remaining()).order(ByteOrder.nativeOrder());
    for (int word = 0; word < from.remaining(); word += wordBytes) {
      for (int i = 0; i < wordBytes; i++) {
        into.put(word + i, from.get(from.position() + word + wordBytes - 1 - i));
      }
    }
    return into;
  }

  /** Walks the elements in C order; each one's place in Fortran order follows its index. */
  private ByteBuffer inCOrder(ByteBuffer from) {
    int bytes = header.type().bytes();
    int rank = header.shape().size();
    ByteBuffer into = ByteBuffer.allocateDirect(from.remaining()).order(ByteOrder.nativeOrder());
    int[] index = new int[rank];
    for (int target = 0; target < from.remaining(); target += bytes) {
      int source = 0;
      for (int d = rank - 1; d >= 0; d--) {
        source = source * header.shape().get(d).intValue() + index[d];
      }
      into.put(target, from, source * bytes, bytes);
      for (int d = rank - 1; d >= 0 && ++index[d] == header.shape().get(d); d--) {
        index[d] = 0;
      }
    }
    return into;
  }
}
