package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelFileTest {
  private static final String PATH = "/home/live/models/ab12/model.xml";
  private static final ModelFile OURS =
      new ModelFile("m", "other", "openvino-ir", "unknown", PATH, 1, "ab12", "cd34", null);

  @Test
  void aTextNamesTheFileAsItsOwnerDoes() {
    ModelFile given = OURS.at(PATH, "größe [1].xml");
    assertThat(
            given.inWordsOfOwner(
                "cannot read /home/live/models/ab12/model.xml with"
                    + " '/home/live/models/ab12/model.bin' and"
                    + " /home/live/models/ab12/deep/w.data in /home/live/models/ab12"))
        .isEqualTo("cannot read größe [1].xml with 'größe [1].bin' and deep/w.data in its folder");
  }

  @Test
  void aFileThatIsItsOwnersKeepsItsPath() {
    assertThat(OURS.inWordsOfOwner("cannot read " + PATH)).isEqualTo("cannot read " + PATH);
    assertThat(OURS.shownName()).isEqualTo(PATH);
  }

  @Test
  void whatAnEarlierVersionWroteIsStillRead() {
    String json = RecordJson.write(OURS);
    assertThat(json).doesNotContain("givenName", "external");
    assertThat(RecordJson.read(json, ModelFile.class)).isEqualTo(OURS);
  }
}
