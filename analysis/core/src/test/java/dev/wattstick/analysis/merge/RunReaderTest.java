package dev.wattstick.analysis.merge;

import static dev.wattstick.testing.SampleRun.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.Verdict;
import dev.wattstick.testing.SampleRun;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunReaderTest {
  private final Map<String, ParsedRun> parsed = new LinkedHashMap<>();

  private void read(SampleRun... runs) {
    RunReader reader = new RunReader();
    for (SampleRun run : runs) {
      byte[] json = RecordJson.write(run.record()).getBytes(StandardCharsets.UTF_8);
      ParsedRun read = reader.read(json, "memory");
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
    ParsedRun run = parsed.values().iterator().next();
    assertThat(run.value("approx_USB_power_draw", Provenance.RAPL)).hasValue(1);
    assertThat(run.value("approx_USB_power_draw", Provenance.METER)).isEmpty();
    assertThat(run.value("net_energy", Provenance.RAPL)).isEmpty();
  }

  @Test
  void refusesWhatIsNoRecord() {
    assertThatThrownBy(
            () -> new RunReader().read("{}".getBytes(StandardCharsets.UTF_8), "x/run.json"))
        .isInstanceOf(BadMergeException.class)
        .hasMessageContaining("x/run.json is no run record")
        .hasMessageContaining("model.sha256");
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
