package dev.wattstick.service;

import dev.wattstick.service.home.DurableFiles;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A new home and a small catalog for a test run. */
public final class TestHome implements QuarkusTestResourceLifecycleManager {
  private Path folder = Path.of(".");

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("wattstick-test");
      TestModels.write(folder.resolve("models"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "wattstick.root", folder.toString(),
        "wattstick.home", folder.resolve("home").toString(),
        "wattstick.models", folder.resolve("models").toString(),
        "wattstick.worker", folder.resolve("worker").toString(),
        "wattstick.host-lock", folder.resolve("host.lock").toString(),
        "wattstick.lanes.poll", "PT0.2S");
  }

  @Override
  public void stop() {
    try {
      DurableFiles.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
