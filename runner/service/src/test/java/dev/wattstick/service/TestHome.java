package dev.wattstick.service;

import dev.wattstick.record.files.Folders;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new home, a small catalog and an empty project around them for a test run. */
public final class TestHome implements QuarkusTestResourceLifecycleManager {
  private static final String ROOT = "wattstick.root";

  private final @Nullable String realRoot = System.getProperty(ROOT);
  private Path folder = Path.of(".");

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("wattstick-test");
      TestModels.write(folder.resolve("models"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The build sets it to the project, and a system property wins over what is returned here.
    System.setProperty(ROOT, folder.toString());
    return Map.of(
        "wattstick.home", folder.resolve("home").toString(),
        "wattstick.models", folder.resolve("models").toString(),
        "wattstick.worker", folder.resolve("worker").toString(),
        "wattstick.host-lock", folder.resolve("host.lock").toString(),
        "wattstick.http.hosts", "lab.example",
        "wattstick.lanes.poll", "PT0.2S");
  }

  @Override
  public void stop() {
    if (realRoot == null) {
      System.clearProperty(ROOT);
    } else {
      System.setProperty(ROOT, realRoot);
    }
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
