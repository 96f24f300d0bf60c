package dev.wattstick.analysis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.Frames;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import dev.wattstick.analysis.pickle.PandasPickle;
import dev.wattstick.record.Provenance;
import dev.wattstick.testing.Published;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFolderTest {
  @TempDir Path temp;

  static Database sample() {
    Frame frame =
        Frame.of(
            TextColumn.of("model", "A", "B, the \"second\""),
            NumberColumn.of("running_time", 0.1, Double.NaN),
            NumberColumn.of("accuracy", 0.5, 1e-5),
            TextColumn.of("task", "infer", "infer"),
            TextColumn.of("dataset", "d", "d"),
            TextColumn.of("environment", "X CPU", "X CPU"),
            NumberColumn.of("n_runs", 2, 1),
            TextColumn.of("run_ids", "1;2", "3"));
    Metadata metadata =
        new Metadata(
            List.of(
                new Property("accuracy", "Acc", "A", "percent", "Performance", 0.5, true, "[%]"),
                new Property("running_time", "T", "T", "seconds", "Resources", null, false, null)),
            List.of(new ModelEntry("A", "A", 90, null)),
            List.of(new DatasetEntry("d", "D", "http://d")));
    Origins origins =
        new Origins.Builder()
            .column("running_time", new Origin(Provenance.METER, "clock"))
            .cell(1, "accuracy", new Origin(Provenance.SIMULATED, "made up"))
            .build();
    History history =
        new History(
            "runs/1",
            List.of(new History.Source("here", 3)),
            List.of(new History.Dropped("here", "9", "failed")));
    return new Database("sample", frame, metadata, origins, history);
  }

  @Test
  void readsBackWhatItWrites() {
    Database written = sample();
    DatabaseFolder.write(written, temp.resolve("sample"));
    Database read = DatabaseFolder.read(temp.resolve("sample"));
    assertThat(read.name()).isEqualTo("sample");
    assertThat(read.frame().names()).isEqualTo(written.frame().names());
    Frames.assertSame(read.frame(), written.frame(), written.frame().names());
    assertThat(read.metadata()).isEqualTo(written.metadata());
    assertThat(read.history()).isEqualTo(written.history());
    assertThat(read.origins().of(0, "running_time"))
        .isEqualTo(new Origin(Provenance.METER, "clock"));
    assertThat(read.origins().of(1, "accuracy"))
        .isEqualTo(new Origin(Provenance.SIMULATED, "made up"));
    assertThat(read.origins().of(0, "accuracy")).isNull();
  }

  @Test
  void readsBothFormsOfTheStudysFolders() throws Exception {
    Path published = Published.folder();
    Database both = DatabaseFolder.read(published.resolve("classification_database"));
    Frames.assertSame(
        both.frame(),
        PandasPickle.read(published.resolve("classification_database/database.pkl")),
        both.frame().names());
    assertThat(both.metadata().properties()).hasSize(6);
    assertThat(both.origins().of(0, "running_time"))
        .isEqualTo(new Origin(Provenance.IMPORTED, "database folder without provenance"));
    Path csvOnly = Files.createDirectory(temp.resolve("csv"));
    Files.copy(
        published.resolve("classification_database/database.csv"), csvOnly.resolve("database.csv"));
    Database csv = DatabaseFolder.read(csvOnly);
    assertThat(csv.frame().names()).isEqualTo(both.frame().names());
    assertThat(csv.metadata()).isEqualTo(Metadata.NONE);
    Frames.assertSame(csv.frame(), both.frame(), List.of("running_time", "environment"));
  }

  @Test
  void writesTheStudysFolderSoThatItReadsBack() {
    DatabaseFolder.writeForStudy(sample(), temp.resolve("study"));
    assertThat(temp.resolve("study")).isDirectoryContaining("glob:**/database.pkl");
    Database read = DatabaseFolder.read(temp.resolve("study"));
    assertThat(read.frame().names()).endsWith("environment");
    Frames.assertSame(read.frame(), sample().frame(), read.frame().names());
  }

  @Test
  void spellsTheCsvAsPandasDoes() throws Exception {
    DatabaseFolder.write(sample(), temp.resolve("sample"));
    assertThat(temp.resolve("sample/database.csv"))
        .hasContent(
            ",model,running_time,accuracy,task,dataset,environment,n_runs,run_ids\n"
                + "0,A,0.1,0.5,infer,d,X CPU,2.0,1;2\n"
                + "1,\"B, the \"\"second\"\"\",,1e-05,infer,d,X CPU,1.0,3\n");
  }

  @Test
  void replacesAnOlderDatabaseAndLeavesNothingBeside() throws Exception {
    DatabaseFolder.write(sample(), temp.resolve("sample"));
    DatabaseFolder.write(sample(), temp.resolve("sample"));
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(temp.resolve("sample"));
    }
  }

  @Test
  void neverReplacesWhatIsNoDatabase() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("mine"));
    Files.writeString(folder.resolve("thesis.tex"), "text");
    assertThatThrownBy(() -> DatabaseFolder.write(sample(), folder))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("holds 'thesis.tex'");
    assertThat(folder.resolve("thesis.tex")).hasContent("text");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(String csv, String properties)
      throws Exception {
    Path folder = Files.createDirectory(temp.resolve("bad"));
    Files.writeString(folder.resolve("database.csv"), csv);
    Files.writeString(folder.resolve("meta_properties.json"), properties);
    return assertThatThrownBy(() -> DatabaseFolder.read(folder))
        .isInstanceOf(dev.wattstick.analysis.frame.BadDataException.class)
        .hasMessageContaining("bad");
  }

  private static final String HEADER = "model,running_time,task,dataset,environment\n";

  @Test
  void refusesMetadataThatNamesUnknownMetrics() throws Exception {
    refused(HEADER + "A,1,infer,d,e\n", "{\"runing_time\":{},\"nothing\":{}}")
        .hasMessageContaining(
            "names the metric 'runing_time', which is no column. Did you mean 'running_time'?")
        .hasMessageContaining("'nothing'");
  }

  @Test
  void refusesMissingColumnsAllAtOnce() throws Exception {
    refused("modl,running_time,dataset\nA,1,d\n", "{}")
        .hasMessageContaining("column 'model' is missing. Did you mean 'modl'?")
        .hasMessageContaining("column 'task' is missing")
        .hasMessageContaining("column 'environment' is missing");
  }

  @Test
  void refusesRowsThatAreTwice() throws Exception {
    refused(HEADER + "A,1,infer,d,e\nB,1,infer,d,e\nA,2,infer,d,e\n", "{}")
        .hasMessageContaining("rows 0 and 2 are both d, infer, e, A");
  }

  @Test
  void refusesAMetricThatIsText() throws Exception {
    refused(HEADER + "A,fast,infer,d,e\n", "{\"running_time\":{}}")
        .hasMessageContaining("row 1, column 'running_time': 'fast' is no number");
  }

  @Test
  void refusesARowWithoutItsKeys() throws Exception {
    refused(HEADER + ",1,infer,d,e\n", "{}").hasMessageContaining("row 0 has no model");
  }

  @Test
  void refusesATableWithoutRows() throws Exception {
    refused(HEADER, "{}").hasMessageContaining("it has no rows");
  }

  @Test
  void refusesMetadataThatIsNone() throws Exception {
    refused(HEADER + "A,1,infer,d,e\n", "[1]").hasMessageContaining("must be a JSON object");
    Files.writeString(
        temp.resolve("bad/meta_properties.json"), "{\"a\": 1, \"b\": {\"weight\":\"x\"}}");
    assertThatThrownBy(() -> DatabaseFolder.read(temp.resolve("bad")))
        .hasMessageContaining("'a' is no object, the weight of 'b' is no number");
    Files.writeString(temp.resolve("bad/meta_properties.json"), "{\"a\": {\"weight\"");
    assertThatThrownBy(() -> DatabaseFolder.read(temp.resolve("bad")))
        .hasMessageContaining("meta_properties.json is no JSON")
        .hasMessageContaining("line 1");
  }

  @Test
  void refusesAFolderWithoutADatabase() {
    assertThatThrownBy(() -> DatabaseFolder.read(temp))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("neither database.csv nor database.pkl");
  }

  @Test
  void takesTheColumnsOfSomebodysTableInAnyOrder() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("any"));
    Files.writeString(
        folder.resolve("database.csv"),
        "model,environment,task,dataset,running_time\nA,e,infer,d,1\n");
    assertThat(DatabaseFolder.read(folder).studyColumns().names())
        .containsExactly("model", "environment", "task", "dataset", "running_time");
  }

  @Test
  void refusesMetadataOfWrongTypes() throws Exception {
    refused(
            HEADER + "A,1,infer,d,e\n",
            "{\"running_time\":{\"weight\":-0.5,\"group\":7},\"model\":{\"weight\":NaN}}")
        .hasMessageContaining("the weight of 'running_time' is -0.5, not a finite number >= 0")
        .hasMessageContaining("'group' of 'running_time' is no text")
        .hasMessageContaining("the weight of 'model' is NaN");
  }

  @Test
  void refusesMetricsThatAreAllMissing() throws Exception {
    refused(HEADER + "A,,infer,d,e\nB,,infer,d,e\n", "{\"running_time\":{}}")
        .hasMessageContaining("every metric that meta_properties.json names is missing");
  }

  @Test
  void refusesProvenanceOfAnotherShape() throws Exception {
    DatabaseFolder.write(sample(), temp.resolve("bad"));
    Path file = temp.resolve("bad/provenance.json");
    Files.writeString(file, "{\"recipe\":1,\"sources\":3,\"columns\":[]}");
    assertThatThrownBy(() -> DatabaseFolder.read(temp.resolve("bad")))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("'recipe' is not text, 'sources' is not a list")
        .hasMessageContaining("'columns' is not an object");
    Files.writeString(file, "[1]");
    assertThatThrownBy(() -> DatabaseFolder.read(temp.resolve("bad")))
        .hasMessageContaining("it is no object");
  }

  private static Database named(String name) {
    Database one = sample();
    return new Database(name, one.frame(), one.metadata(), one.origins(), one.history());
  }

  @Test
  void writesSeveralDatabasesAsOneFolder() throws Exception {
    DatabaseFolder.write(sample(), temp.resolve("study"));
    DatabaseFolder.writeAll(
        List.of(named("a"), named("b")), temp.resolve("study"), DatabaseFolder.Format.STUDY);
    try (Stream<Path> files = Files.list(temp.resolve("study"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a", "b");
    }
    assertThat(temp.resolve("study/b")).isDirectoryContaining("glob:**/database.pkl");
    DatabaseFolder.writeAll(List.of(named("c")), temp.resolve("study"), DatabaseFolder.Format.OURS);
    assertThat(temp.resolve("study")).isDirectoryNotContaining("glob:**/a");
  }

  @Test
  void neverReplacesSeveralDatabasesBesideWhichThereIsMore() throws Exception {
    DatabaseFolder.writeAll(List.of(named("a")), temp.resolve("study"), DatabaseFolder.Format.OURS);
    Files.writeString(temp.resolve("study/a/notes.txt"), "mine");
    assertThatThrownBy(() -> DatabaseFolder.write(sample(), temp.resolve("study")))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("notes.txt");
    assertThat(temp.resolve("study/a/notes.txt")).hasContent("mine");
  }

  /** The name says a process that cannot be: ids end below. */
  private static final String DEAD = "-999999999-1";

  @Test
  void endsWhatAKilledProcessBegan() throws Exception {
    DatabaseFolder.write(sample(), temp.resolve("sample"));
    Files.move(temp.resolve("sample"), temp.resolve(".sample" + DEAD + "-old"));
    Files.createDirectory(temp.resolve(".sample" + DEAD));
    DatabaseFolder.write(named("sample"), temp.resolve("sample"));
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(temp.resolve("sample"));
    }
  }

  @Test
  void bringsBackWhatHadSteppedAside() throws Exception {
    DatabaseFolder.write(sample(), temp.resolve("sample"));
    Files.writeString(temp.resolve("sample/thesis.tex"), "text");
    Files.move(temp.resolve("sample"), temp.resolve(".sample" + DEAD + "-old"));
    assertThatThrownBy(() -> DatabaseFolder.write(sample(), temp.resolve("sample")))
        .hasMessageContaining("thesis.tex");
    assertThat(temp.resolve("sample/thesis.tex")).hasContent("text");
  }
}
