package dev.wattstick.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"..", ".hidden", "", "a/b", "a b", "-x", "runs", "a\0"})
  void refusesWhatIsNoFolderOfItsOwn(String name) {
    assertThat(DatabaseNames.faultOf(name)).isNotNull();
  }

  @Test
  void takesLettersDigitsDotsDashesAndUnderscores() {
    assertThat(DatabaseNames.faultOf("Edge-acc_2023.v1")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "my data.tar.gz, my-data",
    "laptop_class_1.pkl, laptop_class_1",
    "..weird.zip, weird",
    "folder, folder",
    "Größe.csv, Gr-e"
  })
  void suggestsANameByAFile(String file, String name) {
    assertThat(DatabaseNames.suggestedBy(file)).isEqualTo(name);
  }
}
