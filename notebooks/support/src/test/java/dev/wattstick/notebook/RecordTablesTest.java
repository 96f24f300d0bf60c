package dev.wattstick.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class RecordTablesTest {
  record Key(String host, String processor) {}

  record Row(
      Key key,
      OptionalDouble value,
      Optional<String> better,
      List<String> notes,
      @Nullable Integer n) {}

  @Test
  void aComponentIsAColumnAndARecordWithinGivesSeveral() {
    Row full =
        new Row(
            new Key("Desktop", "TPU"),
            OptionalDouble.of(1.5),
            Optional.of("TPU"),
            List.of("a", "b"),
            3);
    Row poor =
        new Row(new Key("RasPi", "CPU"), OptionalDouble.empty(), Optional.empty(), List.of(), null);
    Table table = Wattstick.table("rows", List.of(full, poor));
    assertThat(table.columnNames())
        .containsExactly("host", "processor", "value", "better", "notes", "n");
    assertThat(table.doubleColumn("value").get(0)).isEqualTo(1.5);
    assertThat(table.doubleColumn("value").isMissing(1)).isTrue();
    assertThat(table.doubleColumn("n").isMissing(1)).isTrue();
    assertThat(table.stringColumn("better").isMissing(1)).isTrue();
    assertThat(table.stringColumn("notes").get(0)).isEqualTo("a, b");
  }

  /**
   * What a notebook says of its things is public; its records may be nested in classes that are
   * not.
   */
  @Test
  void noRecordsAreAnEmptyTable() {
    assertThat(Wattstick.table("none", List.of()).rowCount()).isZero();
  }
}
