package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.cli.Installation;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JupyterLabTest {
  private static JupyterLab lab(boolean browser) {
    return new JupyterLab(
        new Installation(Path.of("/project")),
        Path.of("/runs"),
        Path.of("/venv/python"),
        9000,
        browser);
  }

  @Test
  void opensTheQuickstartOfTheProject() {
    assertThat(lab(true).command())
        .startsWith("/venv/python", "-m", "jupyterlab", "--port=9000")
        .contains("--ServerApp.root_dir=/project/notebooks")
        .contains("--LabApp.default_url=/lab/tree/00_quickstart.ipynb")
        .doesNotContain("--no-browser");
  }

  @Test
  void leavesTheBrowserAloneWhenAskedTo() {
    assertThat(lab(false).command()).contains("--no-browser");
  }

  @Test
  void tellsKernelsWhereTheProjectTheServiceAndItsJavaAre() {
    assertThat(lab(true).variables(URI.create("http://127.0.0.1:1")))
        .containsEntry("WATTSTICK_ROOT", "/project")
        .containsEntry("WATTSTICK_HOME", "/runs")
        .containsEntry("WATTSTICK_URL", "http://127.0.0.1:1")
        .containsEntry("JAVA_HOME", System.getProperty("java.home"))
        .hasEntrySatisfying(
            "JUPYTER_PATH", path -> assertThat(path).startsWith("/project/notebooks/jupyter"));
  }
}
