package dev.wattstick.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {
  private final ClassLabels labels = new ClassLabels();

  @Test
  void aRowIsAFileAndTheIndexOfItsClass() {
    assertThat(labels.parse("file,label\nb.png,1\n\nwith, comma.png, 0\n"))
        .isEqualTo(
            new AnnotationFile.Content(
                List.of(
                    new AnnotationFile.Sample("b.png", new Annotation.ClassLabel(1)),
                    new AnnotationFile.Sample("with, comma.png", new Annotation.ClassLabel(0))),
                List.of()));
  }

  @Test
  void theHeaderAndRowsAreNeeded() {
    assertThat(labels.parse("a.png,1\n").faults())
        .containsExactly("the first line of labels.csv is not file,label");
    assertThat(labels.parse("file,label\n\n").faults()).containsExactly("labels.csv has no rows");
  }

  @Test
  void everyRowWithAFaultIsNamed() {
    assertThat(labels.parse("file,label\na.png,1\na.png,1\nb.png,seven\nc.png,-1\n,1\nno comma\n"))
        .extracting(AnnotationFile.Content::faults)
        .isEqualTo(
            List.of(
                "labels.csv line 3: a.png is there twice",
                "labels.csv line 4: label \"seven\" of b.png is not a class index",
                "labels.csv line 5: label \"-1\" of c.png is not a class index",
                "labels.csv line 6: no file and label in \",1\"",
                "labels.csv line 7: no file and label in \"no comma\""));
  }

  @Test
  void aLabelThatTheDescriptionDoesNotNameIsAFault() {
    Annotation label = new Annotation.ClassLabel(9);
    assertThat(label.fault(Set.of(1, 9))).isNull();
    assertThat(label.fault(Set.of(1))).isEqualTo("has label 9, which dataset.json does not name");
  }
}
