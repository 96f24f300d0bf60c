package dev.wattstick.service.database;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.merge.RunsSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All databases by name: imported, the project's and the live one. */
@Singleton
public final class Databases {
  private final DatabaseFolders folders;
  private final LiveDatabase live;

  public Databases(DatabaseFolders folders, LiveDatabase live) {
    this.folders = folders;
    this.live = live;
  }

  /**
   * A database as a list shows it.
   *
   * @param rows null where it was not merged yet or cannot be read
   * @param recipe that merged it; null when unknown
   * @param current false where runs came since it was merged
   * @param fault why it cannot be read; null when it can
   */
  public record Listed(
      String name,
      DatabaseKind kind,
      @Nullable Integer rows,
      List<String> tasks,
      List<String> datasets,
      List<String> environments,
      @Nullable String recipe,
      @Nullable Instant changedAt,
      boolean current,
      @Nullable String fault) {}

  /** All of them, the live one first; nothing is merged for it. */
  public List<Listed> list() {
    List<Listed> all = new ArrayList<>();
    all.add(
        live.last()
            .map(held -> listed(held.database(), held.kind(), held.changedAt(), live.isCurrent()))
            .orElseGet(() -> unread(DatabaseNames.LIVE, DatabaseKind.LIVE, null)));
    folders.places().values().forEach(place -> all.add(listed(place)));
    return all;
  }

  public Collection<String> names() {
    List<String> names = new ArrayList<>(folders.places().keySet());
    names.add(DatabaseNames.LIVE);
    return names;
  }

  /**
   * A database.
   *
   * @param settings which runs the live one shall have; the others are as they are
   * @throws DatabaseDamagedException when its folder cannot be read any more
   */
  public Optional<HeldDatabase> find(String name, RunsSettings settings) {
    if (name.equals(DatabaseNames.LIVE)) {
      return Optional.of(live.get(settings));
    }
    return folders
        .place(name)
        .map(
            place ->
                new HeldDatabase(
                    folders.read(place),
                    place.kind(),
                    place.changedAt(),
                    List.of(),
                    Map.of(),
                    () -> DatabaseFolders.results(place)));
  }

  /**
   * Deletes an imported database.
   *
   * @return false when there is none of that name
   * @throws DatabaseExistsException when it is not one that was imported
   */
  public boolean delete(String name) throws IOException {
    if (name.equals(DatabaseNames.LIVE)) {
      throw new DatabaseExistsException(
          "'" + name + "' is made of the service's own runs and cannot be deleted.");
    }
    Optional<DatabasePlace> place = folders.place(name);
    if (place.isEmpty()) {
      return false;
    }
    if (place.get().kind() != DatabaseKind.IMPORTED) {
      throw new DatabaseExistsException(
          "'" + name + "' belongs to the project: delete its folder there if you must.");
    }
    folders.delete(place.get());
    return true;
  }

  private Listed listed(DatabasePlace place) {
    try {
      return listed(folders.read(place), place.kind(), place.changedAt(), true);
    } catch (DatabaseDamagedException e) {
      return unread(place.name(), place.kind(), e.getMessage());
    }
  }

  private static Listed listed(
      Database database, DatabaseKind kind, Instant changedAt, boolean current) {
    Frame frame = database.frame();
    String recipe = database.history().recipe();
    return new Listed(
        database.name(),
        kind,
        frame.rowCount(),
        values(frame, "task"),
        values(frame, "dataset"),
        values(frame, Database.ENVIRONMENT),
        recipe.isEmpty() ? null : recipe,
        changedAt,
        current,
        null);
  }

  private static Listed unread(String name, DatabaseKind kind, @Nullable String fault) {
    return new Listed(
        name, kind, null, List.of(), List.of(), List.of(), null, null, fault != null, fault);
  }

  private static List<String> values(Frame frame, String name) {
    TreeSet<String> values = new TreeSet<>();
    Column column = frame.column(name);
    for (int row = 0; row < column.size(); row++) {
      Object cell = column.cell(row);
      if (cell != null) {
        values.add(cell.toString());
      }
    }
    return List.copyOf(values);
  }
}
