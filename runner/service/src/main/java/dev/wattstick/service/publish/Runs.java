package dev.wattstick.service.publish;

import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.files.DurableFiles;
import dev.wattstick.record.files.Folders;
import dev.wattstick.record.run.Checksums;
import dev.wattstick.record.run.RecordPaths;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.record.run.Verification;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The run directories: named as the study's, written once, never changed. */
@Singleton
public final class Runs {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu_MM_dd_HH_mm_ss", Locale.ROOT);

  private static final String REMOVED = ".removed-";

  private final Path folder;
  private final RecordPaths paths;
  private final ZoneId zone;
  private final Checksums checksums = new Checksums();
  private final AtomicLong changes = new AtomicLong();

  @Inject
  Runs(Home home, Settings settings, Clock clock) {
    this(home.runs(), new RecordPaths(settings.root(), home.path()), clock.getZone());
  }

  /**
   * @param paths how a run's files tell paths
   * @param zone whose time of day the names and the study's files tell
   */
  public Runs(Path folder, RecordPaths paths, ZoneId zone) {
    this.folder = folder;
    this.paths = paths;
    this.zone = zone;
  }

  /** The name a run would have if nobody had taken it: task and start. */
  public String nameOf(RunRecord record) {
    return "infer_" + record.model().task() + "_" + STAMP.format(record.startedAt().atZone(zone));
  }

  public boolean exists(String directory) {
    return Files.exists(path(directory));
  }

  /**
   * Where a run directory is.
   *
   * @throws IllegalArgumentException when the name would lead elsewhere
   */
  public Path path(String directory) {
    Path path = folder.resolve(directory).normalize();
    if (!folder.equals(path.getParent())) {
      throw new IllegalArgumentException("not the name of a run directory: " + directory);
    }
    return path;
  }

  /**
   * Writes a run's record beside what its worker wrote, adds checksums, makes all durable and
   * read-only, and moves it here in one step.
   */
  public void publish(Path staging, String directory, RunRecord record) throws IOException {
    try {
      new RunDirectory(staging).write(record, directory, paths, zone);
      checksums.write(staging);
      DurableFiles.createFolder(folder);
      DurableFiles.publish(staging, path(directory));
    } finally {
      // Also where only the sync after the move failed: to look once more costs nothing.
      changed();
    }
  }

  /** Counts how often runs came or went, as far as the service knows. */
  public long changes() {
    return changes.get();
  }

  /** Somebody else brought or took away runs. */
  void changed() {
    changes.incrementAndGet();
  }

  /** The record of a run directory; empty when there is none, or it is damaged. */
  public Optional<RunRecord> find(String directory) {
    try {
      return verify(directory).isWhole()
          ? Optional.of(new RunDirectory(path(directory)).record())
          : Optional.empty();
    } catch (RecordFormatException e) {
      return Optional.empty();
    }
  }

  /** Compares all files of a run directory with their checksums; what was not touched, once. */
  public Verification verify(String directory) {
    return checksums.verify(path(directory));
  }

  /** Compares one of its files. */
  public Verification verify(String directory, String file) {
    return checksums.verify(path(directory), file);
  }

  /**
   * Takes a run directory away, so that no crash brings it back: out of sight in one step, then
   * file by file.
   */
  void remove(String directory) throws IOException {
    Path hidden = path(REMOVED + directory);
    try {
      if (exists(directory)) {
        Files.move(path(directory), hidden, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(folder);
      }
    } finally {
      changed();
    }
    Folders.delete(hidden);
  }

  /** Takes away what a crash left of removed runs. */
  public void clearRemoved() throws IOException {
    for (Path left : Folders.children(folder)) {
      if (String.valueOf(left.getFileName()).startsWith(REMOVED)) {
        Folders.delete(left);
      }
    }
  }

  /** The run directories, sorted by name. */
  public List<Path> directories() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return Folders.children(folder).stream()
        .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
        .filter(Files::isDirectory)
        .toList();
  }

  public Path folder() {
    return folder;
  }
}
