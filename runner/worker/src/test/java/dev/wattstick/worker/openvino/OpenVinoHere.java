package dev.wattstick.worker.openvino;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** OpenVINO as this machine has it; tests that need it say so when it has none. */
final class OpenVinoHere {
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private OpenVinoHere() {}

  static OpenVinoPlaces places() {
    return OpenVinoPlaces.ofProcess(Path.of(System.getProperty("wattstick.root", "")));
  }

  /** Skips the test, with the reason printed, where there is none. */
  static OpenVinoProvider provider() {
    OpenVinoPlaces places = places();
    boolean found = places.find().isPresent();
    if (!found && TOLD.compareAndSet(false, true)) {
      System.out.println("tests of OpenVINO are skipped: " + places.reason());
    }
    assumeTrue(found, places::reason);
    return new OpenVinoProvider(places);
  }
}
