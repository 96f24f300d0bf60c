package dev.wattstick.worker.measure;

import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.RunRecord;
import dev.wattstick.worker.environment.EnvironmentReader;
import dev.wattstick.worker.environment.HostNoise;
import java.util.Map;
import java.util.function.LongSupplier;

/** The machine before a run: its facts and how noisy it is. */
record Surroundings(EnvironmentFacts facts, double hostNoise) {

  static Surroundings look(EnvironmentReader environment, LongSupplier clock) {
    return new Surroundings(environment.facts(), HostNoise.measure(clock));
  }

  /** With the states around the steady state, and the engine that ran. */
  EnvironmentFacts afterRun(SteadyState steady, RunRecord.Engine engine) {
    return EnvironmentReader.afterRun(
        facts, steady.before(), steady.after(), hostNoise, Map.of(engine.id(), engine.version()));
  }
}
