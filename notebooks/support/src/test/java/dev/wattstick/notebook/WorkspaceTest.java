package dev.wattstick.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir private Path folder;

  private void database(Path place) throws IOException {
    Files.createDirectories(place);
    Files.writeString(
        place.resolve("database.csv"),
        "model,backend,architecture,running_time,task,dataset,environment\n"
            + "MobileNetV2,CPU,Desktop,0.5,infer,imagenet,Desktop CPU\n");
    Files.writeString(
        place.resolve("meta_properties.json"), "{\"running_time\":{\"name\":\"Time\"}}");
  }

  @Test
  void readsADatabaseOfTheProjectOrOfTheStudyByItsName() throws IOException {
    database(folder.resolve("project/databases/mine"));
    database(folder.resolve("shared/published/theirs"));
    Workspace workspace = new Workspace(folder.resolve("project"), Map.of());
    assertThat(workspace.database("mine").frame().rowCount()).isEqualTo(1);
    assertThat(workspace.database("theirs").name()).isEqualTo("theirs");
    assertThat(workspace.database(folder.resolve("shared/published/theirs").toString()).name())
        .isEqualTo("theirs");
    assertThat(workspace.databases()).hasSize(2);
  }

  @Test
  void anUnknownNameIsAnsweredWithThoseThereAre() throws IOException {
    database(folder.resolve("project/databases/mine"));
    Workspace workspace =
        new Workspace(
            folder.resolve("project"),
            Map.of("WATTSTICK_PUBLISHED", folder.resolve("nowhere").toString()));
    assertThatThrownBy(() -> workspace.database("mien"))
        .isInstanceOf(NotebookException.class)
        .hasMessageContaining("'mien'")
        .hasMessageContaining("There are: mine")
        .hasMessageContaining("WATTSTICK_PUBLISHED");
  }

  @Test
  void theStudysFolderIsTheGivenOneAndNoOther() throws IOException {
    Files.createDirectories(folder.resolve("shared/published"));
    Path elsewhere = folder.resolve("elsewhere");
    Workspace workspace =
        new Workspace(
            folder.resolve("project"), Map.of("WATTSTICK_PUBLISHED", elsewhere.toString()));
    assertThat(workspace.study().isHere()).isFalse();
    assertThat(workspace.study())
        .hasToString(
            "The study's published data is not here ("
                + elsewhere
                + "). Set WATTSTICK_PUBLISHED to a"
                + " folder that has it; without it, skip the cells that say they need it.");
    Study study = workspace.study();
    assertThatThrownBy(study::results).isInstanceOf(NotebookException.class);
  }

  @Test
  void theServiceIsTheNamedOneElseThatOfTheHome() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(
        home.resolve("service.json"),
        "{\"pid\":" + ProcessHandle.current().pid() + ",\"url\":\"http://127.0.0.1:7\"}");
    Map<String, String> ofHome = Map.of("WATTSTICK_HOME", home.toString());
    assertThat(new Workspace(folder, ofHome).serviceUrl()).hasToString("http://127.0.0.1:7");
    Map<String, String> named =
        Map.of("WATTSTICK_HOME", home.toString(), "WATTSTICK_URL", "http://lab:8");
    assertThat(new Workspace(folder, named).serviceUrl()).hasToString("http://lab:8");
  }

  @Test
  void aNoteOfADeadServiceIsNoService() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("service.json"), "{\"pid\":-1,\"url\":\"http://127.0.0.1:7\"}");
    Workspace workspace = new Workspace(folder, Map.of("WATTSTICK_HOME", home.toString()));
    assertThatThrownBy(workspace::serviceUrl)
        .isInstanceOf(NotebookException.class)
        .hasMessageContaining("./wattstick serve");
  }
}
