package dev.wattstick.service;

import dev.wattstick.service.database.LiveDatabase;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Keeps the database of the service's own runs current: a look a second, which is mostly all. */
@Singleton
class Recalculation {
  private final LiveDatabase live;

  Recalculation(LiveDatabase live) {
    this.live = live;
  }

  @Scheduled(
      every = "1s",
      delayed = "3s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    live.keepCurrent();
  }
}
