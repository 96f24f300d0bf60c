package dev.wattstick.service.catalog;

import dev.wattstick.service.home.Home;
import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured now: the project's catalog and the uploads. Read again when a catalog file
 * changes, and, while something is wrong, every few seconds, so that a repaired file is seen.
 */
@Singleton
public final class Models {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final Path folder;
  private final Path uploads;
  private final Clock clock;
  private @Nullable Snapshot snapshot;

  @Inject
  Models(Settings settings, Home home, Clock clock) {
    this(settings.models(), home.uploads(), clock);
  }

  /**
   * @param folder the project's models
   * @param uploads the uploaded ones
   */
  public Models(Path folder, Path uploads, Clock clock) {
    this.folder = folder;
    this.uploads = uploads;
    this.clock = clock;
  }

  /** Every model and dataset, with what is wrong with them. */
  public synchronized Catalog current() {
    List<String> stamps = List.of(stamp(folder), stamp(uploads));
    Snapshot last = snapshot;
    if (last == null || !last.stamps.equals(stamps) || last.isDoubtful(clock.instant())) {
      last = new Snapshot(stamps, clock.instant(), read());
      snapshot = last;
    }
    return last.catalog;
  }

  private Catalog read() {
    return CatalogReader.read(folder, CatalogModel.Origin.CATALOG)
        .plus(CatalogReader.read(uploads, CatalogModel.Origin.UPLOAD));
  }

  private static String stamp(Path folder) {
    Path file = folder.resolve("catalog.json");
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      return modified + " " + Files.size(file);
    } catch (IOException e) {
      return "none";
    }
  }

  private record Snapshot(List<String> stamps, Instant readAt, Catalog catalog) {
    boolean isDoubtful(Instant now) {
      return !catalog.sentences().isEmpty() && readAt.plus(LOOK_AGAIN).isBefore(now);
    }
  }
}
