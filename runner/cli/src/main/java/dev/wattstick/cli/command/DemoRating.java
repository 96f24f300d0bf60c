package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.rating.Strep2025;
import dev.wattstick.analysis.results.DatabaseInput;
import dev.wattstick.analysis.results.Merging;
import dev.wattstick.record.Verdict;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo's runs as a rated database. Quick runs are asked for here, as nowhere else: the demo has
 * no others, and they stay marked. The scale is strep-2025, whose boundaries are those of the
 * environment: edge-acc-2023 gives the only model of a group an E.
 *
 * @param folder of the database
 * @param letters compound letter by run id
 * @param firstRun a run of the first row
 */
record DemoRating(Path folder, Map<String, String> letters, String firstRun) {
  static final RunsSettings SETTINGS =
      RunsSettings.usual().with(Verdict.Value.QUICK, Verdict.Value.UNSTABLE);

  static DemoRating of(Path home) {
    Database database =
        Merging.of("demo", List.of(home.resolve("runs")), Merging.Recipe.RUNS, SETTINGS)
            .merged()
            .databases()
            .get(0);
    Path folder = home.resolve("databases").resolve(database.name());
    DatabaseFolder.write(database, folder);
    Ratings ratings = Rating.rate(Strep2025.standard(), DatabaseInput.of(database));
    Map<String, String> letters = new HashMap<>();
    TextColumn ids = database.frame().texts("run_ids");
    for (int row = 0; row < ids.size(); row++) {
      for (String id : runs(ids, row)) {
        letters.put(id, LetterSummary.letter(ratings, "compound", row));
      }
    }
    return new DemoRating(folder, Map.copyOf(letters), runs(ids, 0)[0]);
  }

  private static String[] runs(TextColumn ids, int row) {
    return ids.present(row).split(";", -1);
  }
}
