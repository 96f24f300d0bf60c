package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.results.Merging;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A database that was named on the command line.
 *
 * @param runs where the runs that it was merged from may be found; empty where nothing says so
 */
record SourceDatabase(Database database, List<Path> runs) {

  /** A database folder as it is; results that are not merged yet are merged first. */
  static List<SourceDatabase> in(Path source) {
    if (DatabaseFolder.is(source)) {
      Database database = DatabaseFolder.read(source);
      return List.of(new SourceDatabase(database, recorded(database)));
    }
    String name = String.valueOf(source.toAbsolutePath().normalize().getFileName());
    List<SourceDatabase> merged = new ArrayList<>();
    for (Database database :
        Merging.of(name, List.of(source), null, RunsSettings.usual()).merged().databases()) {
      merged.add(new SourceDatabase(database, List.of(source)));
    }
    return merged;
  }

  /** The sources that its history names, if they are still there. */
  private static List<Path> recorded(Database database) {
    List<Path> places = new ArrayList<>();
    for (History.Source source : database.history().sources()) {
      Path place = Path.of(source.name());
      if (Files.exists(place)) {
        places.add(place);
      }
    }
    return places;
  }
}
