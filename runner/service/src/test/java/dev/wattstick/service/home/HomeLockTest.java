package dev.wattstick.service.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.service.OtherProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
  @TempDir Path folder;

  @Test
  void aSecondServiceIsToldWhoHoldsTheHomeUntilThatDies() throws Exception {
    Home home = new Home(folder);
    home.prepare();
    try (OtherProcess holder = OtherProcess.holding(folder.resolve("service.lock"))) {
      new ServiceFile("http://127.0.0.1:8899", holder.pid(), Instant.EPOCH, true)
          .write(home.serviceFile());
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(HomeException.class)
          .hasMessageContaining(
              "is already held by process " + holder.pid() + " at http://127.0.0.1:8899");
    }
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void aServiceWhoseLockFileWasRemovedStillHoldsTheHome() throws Exception {
    Home home = new Home(folder);
    home.prepare();
    try (OtherProcess holder = OtherProcess.holding(folder.resolve("elsewhere"))) {
      new ServiceFile(
              "http://127.0.0.1:8899", holder.pid(), Instant.parse("2999-01-01T00:00:00Z"), true)
          .write(home.serviceFile());
      assertThatThrownBy(() -> HomeLock.take(home)).hasMessageContaining("is already held by");
      // A process that began later than that service has only been given its number.
      new ServiceFile("http://127.0.0.1:8899", holder.pid(), Instant.EPOCH, true)
          .write(home.serviceFile());
      HomeLock.take(home).close();
    }
  }

  @Test
  void aLockWhoseFileIsGoneIsLost() throws Exception {
    Home home = new Home(folder);
    home.prepare();
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(lock.lost()).isEmpty();
      Path file = folder.resolve("service.lock");
      Files.move(file, folder.resolve("away"));
      assertThat(lock.lost()).get().asString().contains("service.lock was removed or replaced");
      Files.createFile(file);
      assertThat(lock.lost()).isPresent();
      Files.move(folder.resolve("away"), file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(lock.lost()).isEmpty();
    }
  }

  @Test
  void theFirstLockOfAHomeIsToldFromLaterOnes() {
    Home home = new Home(folder);
    home.prepare();
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(lock.isFirst()).isTrue();
    }
    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(lock.isFirst()).isFalse();
    }
  }
}
