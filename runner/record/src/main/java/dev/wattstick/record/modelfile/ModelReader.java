package dev.wattstick.record.modelfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads what a file holds, whatever its name; never waits for a writer, and opens files only. */
public final class ModelReader {
  /** Neither flat buffers nor protocol buffers can be larger; engines hold a model twice. */
  public static final long LIMIT_BYTES = 2L << 30;

  private ModelReader() {}

  /**
   * Looks at a file.
   *
   * @throws ModelFileException when it is no file, empty, too large, cannot be read or is no model
   */
  public static ModelContent read(Path file) throws ModelFileException {
    requireFile(file);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return read(channel);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Demands a regular file that can be a model, without opening it: a pipe would wait for ever.
   *
   * @return its size in bytes
   * @throws ModelFileException when it is something else, empty or too large
   */
  public static long requireFile(Path file) throws ModelFileException {
    long bytes = size(file, "save the model to a file and give that");
    if (bytes == 0) {
      throw new ModelFileException("is empty", "export or download it again");
    }
    requireSize(bytes);
    return bytes;
  }

  /**
   * The size of a regular file.
   *
   * @param advice what to do when it is none
   * @throws ModelFileException when it is missing or something else
   */
  public static long size(Path file, String advice) throws ModelFileException {
    if (isDescriptor(file)) {
      throw new ModelFileException("is what another program hands over, not a file", advice);
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new ModelFileException("is a folder, not a file", "name the file in it");
      } else if (!attributes.isRegularFile()) {
        throw new ModelFileException("is a pipe, socket or device, not a file", advice);
      }
      return attributes.size();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Demands that a model with all its files is not too large.
   *
   * @throws ModelFileException {@code has 3.00 GiB …}
   */
  public static void requireSize(long bytes) throws ModelFileException {
    if (bytes > LIMIT_BYTES) {
      throw new ModelFileException(tooLarge(bytes), "use a smaller or a quantised model");
    }
  }

  private static String tooLarge(long bytes) {
    // Hundredths by whole numbers, rounded up: 2.01 GiB never reads as 2.00.
    long hundredths =
        (bytes / LIMIT_BYTES * 200) + ((bytes % LIMIT_BYTES) * 200 - 1) / LIMIT_BYTES + 1;
    return "has "
        + hundredths / 100
        + "."
        + (hundredths % 100 < 10 ? "0" : "")
        + hundredths % 100
        + " GiB with its weights, and models of more than 2 GiB cannot be run";
  }

  private static ModelContent read(SeekableByteChannel channel)
      throws ModelFileException, IOException {
    Bytes bytes = new ChannelBytes(channel);
    String head = bytes.head(OtherContent.HEAD_BYTES);
    if (TfliteContent.isOne(head)) {
      return TfliteContent.parse(bytes);
    } else if (IrContent.isMarkup(head)) {
      channel.position(0);
      try (InputStream in = new BufferedInputStream(Channels.newInputStream(channel))) {
        return IrContent.parse(in, head);
      }
    }
    var onnx = OnnxContent.parse(bytes);
    if (onnx.isPresent()) {
      return onnx.get();
    }
    throw OtherContent.refusal(bytes, head);
  }

  /** Names that stand for a descriptor of this very process; another process has others. */
  private static boolean isDescriptor(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    return path.startsWith("/dev/") && !path.startsWith("/dev/shm/") || path.startsWith("/proc/");
  }

  private static ModelFileException unreadable(IOException e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return new ModelFileException("does not exist", "check its path");
    } else if (e instanceof AccessDeniedException) {
      return new ModelFileException("cannot be read", "check its permissions");
    }
    return new ModelFileException(
        "cannot be read (" + e.getClass().getSimpleName() + ")", "check its path and disk");
  }
}
