package dev.wattstick.service.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.service.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
      while (lock.waitingFor().isEmpty()) {
        assertThat(acquired).isNotDone();
        Thread.onSpinWait();
      }
      assertThat(lock.waitingFor().orElseThrow())
          .isEqualTo("process " + holder.pid() + " of user " + System.getProperty("user.name"));
    }
    assertThat(acquired.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(lock.waitingFor()).isEmpty();
  }

  @Test
  void aPlaceThatIsNoFileIsRefused() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
    assertThatThrownBy(() -> new HostLock(link).prepare())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no regular file")
        .hasMessageContaining("wattstick.host-lock");
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> new HostLock(pipe).prepare()).isInstanceOf(IOException.class);
  }

  @Test
  void aLockOfARemovedFileCountsForNothing() throws Exception {
    Path file = folder.resolve("host.lock");
    HostLock lock = new HostLock(file);
    lock.prepare();
    CompletableFuture<Boolean> acquired;
    try (OtherProcess holder = OtherProcess.holding(file)) {
      acquired = CompletableFuture.supplyAsync(() -> take(lock));
      while (lock.waitingFor().isEmpty()) {
        assertThat(holder.pid()).isPositive();
        Thread.onSpinWait();
      }
      Files.delete(file);
    }
    assertThat(acquired.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(file).as("made again, and locked").exists();
  }

  @Test
  void everyUserOfTheHostMayLockIt() throws Exception {
    Path file = folder.resolve("host.lock");
    new HostLock(file).prepare();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-rw-");
    assertThat(HostLock.usualPlace()).isAbsolute().hasFileName("wattstick-host.lock");
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
