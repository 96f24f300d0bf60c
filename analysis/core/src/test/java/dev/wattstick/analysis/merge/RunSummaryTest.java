package dev.wattstick.analysis.merge;

import static dev.wattstick.testing.SampleRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.results.DatabaseInput;
import dev.wattstick.analysis.results.DatabaseRuns;
import dev.wattstick.analysis.table.FrameTable;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.Verdict;
import dev.wattstick.testing.SampleRun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
  private final Map<String, RunSummary> parsed = new LinkedHashMap<>();

  private void read(SampleRun... runs) {
    Map<Object, Object> pool = new HashMap<>();
    for (SampleRun run : runs) {
      RunSummary read = RunSummary.of(run.record()).sharing(pool);
      parsed.put(read.id(), read);
    }
  }

  private Database merged() {
    RunsRecipe recipe = new RunsRecipe(RunsSettings.usual());
    parsed.values().forEach(run -> recipe.add(run, "memory"));
    return recipe.merged("live").databases().get(0);
  }

  @Test
  void mergesAsTheRecordsThemselvesAsOftenAsOneLikes() {
    SampleRun[] runs = {
      run("a").milliseconds(10).accuracy(0.5).energy(1, Provenance.RAPL),
      run("b").milliseconds(30).accuracy(0.7).energy(3, Provenance.RAPL),
      run("c").environment("Laptop CPU").precision("int8").batch(4)
    };
    RunsRecipe direct = new RunsRecipe(RunsSettings.usual());
    for (SampleRun run : runs) {
      direct.add(run.record(), "memory");
    }
    String expected = FrameTable.asPandas(direct.merged("live").databases().get(0).frame()).csv();
    read(runs);
    assertThat(FrameTable.asPandas(merged().frame()).csv()).isEqualTo(expected);
    assertThat(FrameTable.asPandas(merged().frame()).csv()).isEqualTo(expected);
  }

  @Test
  void tellsANumberOnlyOfTheProvenanceThatIsAskedFor() {
    read(run("a").milliseconds(10).energy(1, Provenance.RAPL));
    RunSummary run = parsed.values().iterator().next();
    assertThat(run.value("approx_USB_power_draw", Provenance.RAPL)).hasValue(1);
    assertThat(run.value("approx_USB_power_draw", Provenance.METER)).isEmpty();
    assertThat(run.value("net_energy", Provenance.RAPL)).isEmpty();
  }

  @Test
  void factsOfTheModelAndTheSettingsHaveNoProvenance() {
    read(run("a").batch(2).accuracy(0.5));
    Database database = merged();
    for (String fact : List.of("batch_size", "fsize", "validation_size", "number_of_operations")) {
      assertThat(database.frame().numbers(fact).isMissing(0)).as(fact).isFalse();
      assertThat(database.origins().of(0, fact)).as(fact).isNull();
    }
    assertThat(database.origins().of(0, "accuracy_k1")).isNotNull();
  }

  @Test
  void runsShareWhatTheyHaveInCommon() {
    Map<Object, Object> pool = new HashMap<>();
    RunSummary one = RunSummary.of(run("a").record()).sharing(pool);
    RunSummary other = RunSummary.of(run("b").record()).sharing(pool);
    assertThat(other.row()).isSameAs(one.row());
    assertThat(other.columns()).isSameAs(one.columns());
    assertThat(other.facts()).isSameAs(one.facts());
  }

  @Test
  void withoutARunThatMayEnterTheDatabaseHasNoRowsAndSaysWhy() {
    RunsRecipe recipe = new RunsRecipe(RunsSettings.usual());
    recipe.add(run("a").verdict(Verdict.Value.QUICK).record(), "memory");
    Merged merged = recipe.mergedOrEmpty("live");
    assertThat(merged.databases().get(0).frame().rowCount()).isZero();
    assertThat(merged.databases().get(0).frame().has("environment")).isTrue();
    assertThat(merged.notes()).singleElement().asString().contains("its verdict is QUICK");
  }

  @Test
  void theRunsBehindARowTellHowFirmItsLettersAre() {
    read(
        run("a").milliseconds(10).accuracy(0.5),
        run("b").milliseconds(10).accuracy(0.5),
        run("c").environment("Laptop CPU").milliseconds(20).accuracy(0.5));
    Database database = merged();
    RatingInput input = DatabaseInput.of(database);
    Ratings ratings = Rating.rate(EdgeAcc2023.standard(), input);
    RatingConfidence shares =
        RatingConfidence.of(ratings, DatabaseRuns.of(database, input, parsed::get), 1, 100);
    assertThat(shares.share("running_time", 0)).hasValue(1);
    assertThat(shares.share("running_time", 1)).isEmpty();
    parsed.remove("b");
    RatingConfidence withoutOne =
        RatingConfidence.of(ratings, DatabaseRuns.of(database, input, parsed::get), 1, 100);
    assertThat(withoutOne.share("running_time", 0)).isEmpty();
  }
}
