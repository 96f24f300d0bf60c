package dev.wattstick.service.probe;

import dev.wattstick.record.link.Workers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Workers are processes; tests put fakes in their place. */
@Singleton
class WorkerProcesses {

  @Produces
  @Singleton
  Workers workers(WorkerProgram program) {
    return new ProgramWorkers(program);
  }
}
