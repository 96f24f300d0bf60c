package dev.wattstick.service.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.service.OtherProcess;
import java.nio.file.Path;
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
}
