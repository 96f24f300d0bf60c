package dev.wattstick.service.rest;

import dev.wattstick.service.queue.Job;
import dev.wattstick.service.queue.JobSignals.Watching;
import dev.wattstick.service.queue.Queue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Follows a job without a thread that waits for it. */
@Singleton
class JobChanges {
  private final Queue queue;

  JobChanges(Queue queue) {
    this.queue = queue;
  }

  /** One item at once, and one after every change of the job. */
  Multi<Long> of(String id) {
    Multi<Long> changes =
        Multi.createFrom()
            .emitter(
                emitter -> {
                  Watching watching = queue.signals().watch(id, () -> emitter.emit(0L));
                  emitter.onTermination(watching::close);
                },
                BackPressureStrategy.LATEST);
    return Multi.createBy().merging().streams(changes, Multi.createFrom().item(0L));
  }

  /**
   * The job when it has ended, or as it is when the time is over.
   *
   * @throws UnknownNameException through the result, when there is none
   */
  Uni<Job> end(String id, Duration most) {
    return of(id)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .onItem()
        .transform(signal -> find(id))
        .select()
        .where(job -> job.state().isFinal())
        .toUni()
        .ifNoItem()
        .after(most)
        .recoverWithUni(
            () ->
                Uni.createFrom()
                    .item(() -> find(id))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  Job find(String id) {
    return queue.jobs().find(id).orElseThrow(() -> JobResource.unknown(id));
  }
}
