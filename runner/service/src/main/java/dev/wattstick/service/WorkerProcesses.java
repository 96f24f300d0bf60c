package dev.wattstick.service;

import dev.wattstick.record.link.ForkedWorkers;
import dev.wattstick.record.link.Workers;
import dev.wattstick.service.probe.WorkerProgram;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Workers are processes; tests put fakes in their place. */
@Singleton
class WorkerProcesses {

  @Produces
  @Singleton
  Workers workers(WorkerProgram program) {
    // The command is made for each request: the worker may be built after the service was started.
    return (request, deadline, log, progress, cancellation) ->
        new ForkedWorkers(program.command()).run(request, deadline, log, progress, cancellation);
  }
}
