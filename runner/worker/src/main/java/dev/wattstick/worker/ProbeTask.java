package dev.wattstick.worker;

import dev.wattstick.record.WorkerEvent;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.environment.EnvironmentReader;
import dev.wattstick.worker.meter.MeterCatalog;
import java.util.List;

/** Lists what this node has. */
final class ProbeTask {
  private final List<EngineProvider> engines;
  private final MeterCatalog meters;
  private final EnvironmentReader environment;

  ProbeTask(List<EngineProvider> engines, MeterCatalog meters, EnvironmentReader environment) {
    this.engines = engines;
    this.meters = meters;
    this.environment = environment;
  }

  WorkerEvent.Probed run() {
    return new WorkerEvent.Probed(
        engines.stream().map(EngineProvider::facts).toList(), meters.facts(), environment.facts());
  }
}
