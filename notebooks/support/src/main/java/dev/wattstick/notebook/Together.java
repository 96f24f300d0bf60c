package dev.wattstick.notebook;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.database.Metadata;
import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.database.Origins;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Databases below each other. Where two describe the same metric, model or dataset, the first
 * counts.
 */
final class Together {
  private Together() {}

  static Database of(String name, List<Database> databases) {
    refuseDoubles(databases);
    List<History.Source> sources = new ArrayList<>();
    List<History.Dropped> dropped = new ArrayList<>();
    for (Database database : databases) {
      sources.addAll(database.history().sources());
      dropped.addAll(database.history().dropped());
    }
    return new Database(
        name,
        frame(databases),
        metadata(databases),
        origins(databases),
        new History("together", sources, dropped));
  }

  /** The study's columns of all, then what we add: {@link Database#ENVIRONMENT} is between. */
  private static Frame frame(List<Database> databases) {
    Set<String> names = new LinkedHashSet<>();
    databases.forEach(database -> names.addAll(database.studyColumns().names()));
    names.remove(Database.ENVIRONMENT);
    names.add(Database.ENVIRONMENT);
    Frame all = Frame.concat(databases.stream().map(Database::frame).toList());
    names.addAll(all.names());
    return all.select(List.copyOf(names));
  }

  private static void refuseDoubles(List<Database> databases) {
    Set<List<String>> seen = new HashSet<>();
    for (Database database : databases) {
      Frame frame = database.frame();
      for (int row = 0; row < frame.rowCount(); row++) {
        List<String> key = new ArrayList<>();
        for (String column : List.of("dataset", "model", Database.ENVIRONMENT)) {
          key.add(frame.texts(column).present(row));
        }
        if (!seen.add(key)) {
          throw new NotebookException(
              "Two of the databases have a row for "
                  + String.join(", ", key)
                  + "; rename the environment of one.");
        }
      }
    }
  }

  private static Metadata metadata(List<Database> databases) {
    return new Metadata(
        first(databases, metadata -> metadata.properties(), property -> property.key()),
        first(databases, metadata -> metadata.models(), model -> model.key()),
        first(databases, metadata -> metadata.datasets(), dataset -> dataset.key()));
  }

  private static <T> List<T> first(
      List<Database> databases, Function<Metadata, List<T>> part, Function<T, String> key) {
    List<T> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Database database : databases) {
      for (T entry : part.apply(database.metadata())) {
        if (seen.add(key.apply(entry))) {
          all.add(entry);
        }
      }
    }
    return all;
  }

  private static Origins origins(List<Database> databases) {
    Origins.Builder origins = new Origins.Builder();
    int above = 0;
    for (Database database : databases) {
      Frame frame = database.frame();
      for (Column column : frame.columns()) {
        for (int row = 0; column instanceof NumberColumn && row < frame.rowCount(); row++) {
          Origin origin = database.origins().of(row, column.name());
          if (origin != null) {
            origins.cell(above + row, column.name(), origin);
          }
        }
      }
      above += frame.rowCount();
    }
    return origins.build();
  }
}
