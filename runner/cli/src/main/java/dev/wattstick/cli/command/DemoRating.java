package dev.wattstick.cli.command;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.evaluation.DatabaseInput;
import dev.wattstick.analysis.evaluation.Merging;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.record.Verdict;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo's runs as a rated database. Quick runs are asked for here, as nowhere else: the demo has
 * no others, and they stay marked.
 *
 * @param folder of the database
 * @param letters compound letter by run id
 */
record DemoRating(Path folder, Map<String, String> letters) {

  static DemoRating of(Path home) {
    RunsSettings settings = RunsSettings.usual().with(Verdict.Value.QUICK, Verdict.Value.UNSTABLE);
    Database database =
        Merging.of("demo", List.of(home.resolve("runs")), Merging.Recipe.RUNS, settings)
            .merged()
            .databases()
            .get(0);
    Path folder = home.resolve("databases").resolve(database.name());
    DatabaseFolder.write(database, folder);
    Ratings ratings = Rating.rate(EdgeAcc2023.standard(), DatabaseInput.of(database));
    Map<String, String> letters = new HashMap<>();
    TextColumn ids = database.frame().texts("run_ids");
    for (int row = 0; row < ids.size(); row++) {
      for (String id : ids.present(row).split("[^0-9A-Za-z-]+", -1)) {
        letters.put(id, LetterSummary.letter(ratings, "compound", row));
      }
    }
    return new DemoRating(folder, Map.copyOf(letters));
  }
}
