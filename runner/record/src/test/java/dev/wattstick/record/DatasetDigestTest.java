package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetDigestTest {
  @TempDir Path folder;

  @BeforeEach
  void writeDataset() throws IOException {
    Files.writeString(folder.resolve("dataset.json"), "{}");
    Files.writeString(folder.resolve("labels.csv"), "file,label\nb.png,1\n\na.png,0\n");
    Files.writeString(folder.resolve("a.png"), "A");
    Files.writeString(folder.resolve("b.png"), "BB");
  }

  @Test
  void isTheDigestOfLengthsAndBytesInTheOrderOfTheLabels() {
    // Python: for b in files: h.update(struct.pack('>q', len(b)) + b)
    assertThat(DatasetDigest.sha256(folder))
        .isEqualTo("c9cca6880e34395c714e039dd8bcc658f61c9e3eccbd2725ca4f88971fbd160a");
  }

  @Test
  void changesWithEveryFileAndItsPlace() throws IOException {
    String before = DatasetDigest.sha256(folder);
    Files.writeString(folder.resolve("labels.csv"), "file,label\na.png,0\n\nb.png,1\n");
    String swapped = DatasetDigest.sha256(folder);
    Files.writeString(folder.resolve("a.png"), "a");
    assertThat(DatasetDigest.sha256(folder)).isNotEqualTo(swapped).isNotEqualTo(before);
    assertThat(swapped).isNotEqualTo(before);
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    Files.delete(folder.resolve("a.png"));
    assertThatThrownBy(() -> DatasetDigest.sha256(folder))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining("a.png");
  }

  @Test
  void staysInsideTheFolder() throws IOException {
    Files.writeString(folder.resolve("labels.csv"), "file,label\n../secret,1\n");
    assertThatThrownBy(() -> DatasetDigest.sha256(folder))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining("../secret");
  }
}
