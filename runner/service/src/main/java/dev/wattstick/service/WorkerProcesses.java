package dev.wattstick.service;

import dev.wattstick.record.link.Workers;
import dev.wattstick.service.probe.ProgramWorkers;
import dev.wattstick.service.probe.WorkerProgram;
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
