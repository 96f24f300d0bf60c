package dev.wattstick.service.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.service.OtherProcess;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostLockTest {
  @TempDir Path folder;

  @Test
  void anotherProcessKeepsUsOutUntilItDies() throws Exception {
    Path file = folder.resolve("host.lock");
    HostLock lock = new HostLock(file);
    lock.prepare();
    CompletableFuture<Boolean> acquired;
    try (OtherProcess holder = OtherProcess.holding(file)) {
      acquired = CompletableFuture.supplyAsync(() -> take(lock));
      assertThat(holder.pid()).isPositive();
      assertThat(acquired).isNotDone();
    }
    assertThat(acquired.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void threadsTakeTurns() throws Exception {
    HostLock lock = new HostLock(folder.resolve("host.lock"));
    CountDownLatch entered = new CountDownLatch(1);
    CompletableFuture<Boolean> second;
    try (HostLock.Held first = lock.acquire()) {
      second =
          CompletableFuture.supplyAsync(
              () -> {
                entered.countDown();
                return take(lock);
              });
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second).isNotDone();
    }
    assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoIsInterruptedWhileWaitingLeavesTheTurnToOthers() throws Exception {
    HostLock lock = new HostLock(folder.resolve("host.lock"));
    Thread waiting;
    try (HostLock.Held first = lock.acquire()) {
      waiting = new Thread(() -> take(lock));
      waiting.start();
      waiting.interrupt();
      waiting.join(30_000);
      assertThat(waiting.isAlive()).isFalse();
    }
    assertThat(take(lock)).isTrue();
  }

  private static boolean take(HostLock lock) {
    try (HostLock.Held held = lock.acquire()) {
      return true;
    } catch (Exception e) {
      return false;
    }
  }
}
