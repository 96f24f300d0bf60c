package dev.wattstick.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest that names a dataset's content: SHA-256 over {@code dataset.json}, {@code labels.csv}
 * and every picture in the order of the labels, each as its length (eight bytes, high byte first)
 * and its bytes. It does not judge the dataset: that is the worker's part.
 */
public final class DatasetDigest {
  private static final int BUFFER_BYTES = 64 << 10;

  private DatasetDigest() {}

  /**
   * The digest of a dataset's folder, in lower-case hexadecimal.
   *
   * @throws RecordFormatException when a file cannot be read, or a label names a file outside of
   *     the folder; the message names it
   */
  public static String sha256(Path folder) {
    MessageDigest digest = Sha256.digest();
    add(digest, folder.resolve("dataset.json"));
    add(digest, folder.resolve("labels.csv"));
    for (String picture : pictures(folder.resolve("labels.csv"))) {
      add(digest, inside(folder, picture));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What stands before the last comma of each line after the first. */
  private static List<String> pictures(Path labels) {
    List<String> lines;
    try {
      lines = Files.readString(labels, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new RecordFormatException("cannot read " + labels + ": " + e, e);
    }
    List<String> pictures = new ArrayList<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      if (!line.isBlank()) {
        int comma = line.lastIndexOf(',');
        pictures.add((comma < 0 ? line : line.substring(0, comma)).strip());
      }
    }
    return pictures;
  }

  private static Path inside(Path folder, String picture) {
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(picture).normalize();
    if (!file.startsWith(root)) {
      throw new RecordFormatException(
          "labels.csv names a file outside of the dataset's folder: " + picture, null);
    }
    return file;
  }

  private static void add(MessageDigest digest, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, Files.size(file)));
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new RecordFormatException("cannot read the dataset's " + file + ": " + e, e);
    }
  }
}
