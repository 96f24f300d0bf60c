package dev.wattstick.record.run;

import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code SHA256SUMS} of a run directory, which {@code sha256sum -c} reads too. A file is read once
 * and again when its size or time of change is another one.
 */
public final class Checksums {
  private static final String NAME = "SHA256SUMS";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^/\\\\]+)");
  private static final int KEPT = 20_000;

  private final Map<Path, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
          return size() > KEPT;
        }
      };

  /** Writes the checksums of all files that are in a folder. */
  public void write(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      if (!name.equals(NAME)) {
        lines.append(Sha256.of(file)).append("  ").append(name).append('\n');
      }
    }
    Files.writeString(folder.resolve(NAME), lines);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Compares every file. */
  public Verification verify(Path folder) {
    return verify(folder, null);
  }

  /**
   * Compares one file.
   *
   * @param only its name; null for all
   */
  public Verification verify(Path folder, @Nullable String only) {
    if (!Files.isDirectory(folder)) {
      return new Verification(
          Integrity.DELETED, "its directory " + folder.getFileName() + " is gone");
    }
    try {
      Path sums = folder.resolve(NAME);
      if (!Files.exists(sums)) {
        return withoutChecksums(folder, only);
      }
      Map<String, String> wanted = parse(Files.readAllLines(sums));
      for (String name : only == null ? wanted.keySet() : List.of(only)) {
        String damage = damage(folder.resolve(name), wanted.get(name));
        if (damage != null) {
          return Verification.damaged(folder.getFileName() + "/" + name + " " + damage);
        }
      }
      return Verification.VERIFIED;
    } catch (IOException | RecordFormatException e) {
      return Verification.damaged(folder.getFileName() + ": " + e.getMessage());
    }
  }

  private @Nullable String damage(Path file, @Nullable String wanted) throws IOException {
    if (wanted == null) {
      return "has no checksum in " + NAME;
    }
    if (!Files.isRegularFile(file)) {
      return "is missing";
    }
    return digest(file).equals(wanted) ? null : "differs from its checksum in " + NAME;
  }

  private static Map<String, String> parse(List<String> lines) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IOException(NAME + " holds a line that is no checksum of a file");
      }
      sums.put(matcher.group(2), matcher.group(1));
    }
    if (!sums.containsKey(RunDirectory.RECORD)) {
      throw new IOException(NAME + " does not name " + RunDirectory.RECORD);
    }
    return sums;
  }

  /** A record that can be parsed, and samples whose own check value fits. */
  private static Verification withoutChecksums(Path folder, @Nullable String only)
      throws IOException {
    if (only == null || only.equals(RunDirectory.RECORD)) {
      new RunDirectory(folder).record(RunDirectory.RECORD);
    }
    Path samples = folder.resolve(RunDirectory.SAMPLES);
    if ((only == null || only.equals(RunDirectory.SAMPLES)) && Files.exists(samples)) {
      try (InputStream in = new RunDirectory(folder).openSamples()) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    return Verification.NOT_VERIFIED;
  }

  private String digest(Path file) throws IOException {
    long size = Files.size(file);
    long changedAt = Files.getLastModifiedTime(file).toMillis();
    synchronized (known) {
      Known before = known.get(file);
      if (before != null && before.size == size && before.changedAtMs == changedAt) {
        return before.digest;
      }
    }
    String digest = Sha256.of(file);
    synchronized (known) {
      known.put(file, new Known(size, changedAt, digest));
    }
    return digest;
  }

  private record Known(long size, long changedAtMs, String digest) {}
}
