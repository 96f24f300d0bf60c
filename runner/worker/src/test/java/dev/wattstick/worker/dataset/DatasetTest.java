package dev.wattstick.worker.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wattstick.quality.Annotation;
import dev.wattstick.quality.Evaluators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
  @TempDir Path folder;
  private DatasetFolder files;

  @BeforeEach
  void writeDataset() throws IOException {
    files = new DatasetFolder(folder).gray("images/a.png", 2, 2, 10, 1);
  }

  @Test
  void opensAFolderInOrder() throws IOException {
    files.row("").gray("images/with, comma.png", 2, 2, 10, 0);
    assertThat(Dataset.open(folder, Evaluators.standard()))
        .isEqualTo(
            new Dataset(
                "digits",
                "classification",
                2,
                true,
                List.of(
                    new Dataset.Sample(
                        folder.resolve("images/a.png"), new Annotation.ClassLabel(1)),
                    new Dataset.Sample(
                        folder.resolve("images/with, comma.png"), new Annotation.ClassLabel(0)))));
  }

  @Test
  void tellsAllFaultsAtOnce() throws IOException {
    Files.writeString(folder.resolve("images/text.png"), "no picture");
    Files.writeString(folder.resolve("images/empty.jpg"), "");
    files
        .row("images/missing.png,0")
        .row("images/text.png,0")
        .row("images/empty.jpg,0")
        .row("images/a.png,0")
        .row("images/b.png,seven")
        .row("images/c.png,-1")
        .row("no comma")
        .row(",1")
        .row("../../etc/passwd,1")
        .gray("images/nine.png", 2, 2, 10, 9);
    assertThat(faults())
        .anyMatch(fault -> fault.equals("images/missing.png is missing"))
        .anyMatch(fault -> fault.contains("images/text.png is not a PNG or JPEG"))
        .anyMatch(fault -> fault.contains("images/empty.jpg is not a PNG or JPEG"))
        .anyMatch(fault -> fault.contains("line 6: images/a.png is there twice"))
        .anyMatch(fault -> fault.contains("label \"seven\" of images/b.png"))
        .anyMatch(fault -> fault.contains("label \"-1\""))
        .anyMatch(fault -> fault.contains("\"no comma\""))
        .anyMatch(fault -> fault.contains("\",1\""))
        .anyMatch(fault -> fault.contains("../../etc/passwd is outside"))
        .anyMatch(fault -> fault.contains("images/nine.png has label 9"))
        .hasSize(10);
  }

  @Test
  void aPictureOfAnotherFormatIsRefused() throws IOException {
    files.picture(
        "images/b.gif",
        new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_BYTE_GRAY),
        "gif",
        0);
    assertThat(faults()).containsExactly("images/b.gif is not a PNG or JPEG picture");
  }

  @Test
  void bothFilesAreNeeded() throws IOException {
    Files.delete(folder.resolve("dataset.json"));
    Files.delete(folder.resolve("labels.csv"));
    assertThat(faults())
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith("dataset.json cannot be read"))
        .anyMatch(fault -> fault.startsWith("labels.csv cannot be read"));
  }

  @Test
  void theDescriptionMustBeWellFormed() throws IOException {
    files.json("{\"schemaVersion\":1,\"sanityOnly\":true}");
    assertThat(faults()).singleElement().asString().contains("dataset.json cannot be read");
  }

  @Test
  void aNewerSchemaIsRefused() throws IOException {
    files.json(
        "{\"schemaVersion\":2,\"name\":\"d\",\"task\":\"classification\",\"sanityOnly\":true,"
            + "\"classes\":{\"0\":\"zero\",\"1\":\"one\"}}");
    assertThat(faults()).singleElement().asString().contains("schemaVersion 2");
  }

  @Test
  void classesAreNumberedWithoutAGap() throws IOException {
    files.describe("{\"1\":\"one\",\"2\":\"two\"}");
    assertThat(faults()).singleElement().asString().contains("a gap").contains("classCount");
  }

  @Test
  void aFewClassesOfManyAreNamedWithTheirCount() throws IOException {
    files.describe("{\"1\":\"one\",\"7\":\"seven\"},\"classCount\":1000");
    files.gray("images/b.png", 2, 2, 0, 7);
    assertThat(Dataset.open(folder, Evaluators.standard()).classes()).isEqualTo(1000);
  }

  @Test
  void aClassBeyondTheCountIsRefused() throws IOException {
    files.describe("{\"1\":\"one\",\"7\":\"seven\"},\"classCount\":7");
    assertThat(faults()).singleElement().asString().contains("class 7 of 7");
  }

  @Test
  void manyFaultsAreCounted() {
    DatasetException e =
        new DatasetException("d", IntStream.range(0, 25).mapToObj(i -> "fault " + i).toList());
    assertThat(e).hasMessageContaining("fault 19; and 5 more");
    assertThat(e.faults()).hasSize(25);
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> Dataset.open(folder.resolve("nowhere"), Evaluators.standard()))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("nowhere");
  }

  private List<String> faults() {
    return catchThrowableOfType(
            DatasetException.class, () -> Dataset.open(folder, Evaluators.standard()))
        .faults();
  }
}
