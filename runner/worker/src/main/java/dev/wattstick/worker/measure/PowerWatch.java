package dev.wattstick.worker.measure;

import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.worker.meter.Meter;
import dev.wattstick.worker.meter.MeterCatalog;
import dev.wattstick.worker.meter.MeterCatalog.Choice;
import dev.wattstick.worker.meter.MeterException;
import dev.wattstick.worker.meter.PowerSampler;
import dev.wattstick.worker.meter.PowerSamples;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The meter next to a run, if there is one; else the reason why not. */
final class PowerWatch implements AutoCloseable {
  private final @Nullable Meter meter;
  private final @Nullable PowerSampler sampler;
  private final @Nullable MeterFacts facts;
  private final String absentBecause;

  private PowerWatch(
      @Nullable Meter meter,
      @Nullable PowerSampler sampler,
      @Nullable MeterFacts facts,
      String absentBecause) {
    this.meter = meter;
    this.sampler = sampler;
    this.facts = facts;
    this.absentBecause = absentBecause;
  }

  /** Starts to read; a meter that cannot be opened is a reason, no failure of the run. */
  static PowerWatch start(MeterCatalog meters, WorkerPlan plan, LongSupplier clock) {
    Choice choice = meters.choose(plan.spec().meter(), plan.spec().engine(), plan.spec().device());
    if (choice instanceof Choice.Chosen chosen) {
      try {
        Meter meter = chosen.provider().open(plan.spec().device());
        PowerSampler sampler = new PowerSampler(meter, clock, plan.spec().maxDurationNs());
        return new PowerWatch(meter, sampler, chosen.provider().facts(), "");
      } catch (MeterException e) {
        return new PowerWatch(null, null, null, String.valueOf(e.getMessage()));
      }
    }
    return new PowerWatch(null, null, null, ((Choice.Absent) choice).reason());
  }

  /** Ends the reading, keeps the raw readings of the steady state and accounts for its energy. */
  RunRecord.Energy conclude(Timings timings, int batchSize, Path folder) {
    if (sampler == null || facts == null) {
      return EnergyAccount.absent(absentBecause);
    }
    PowerSamples inside = sampler.stop().within(timings.originNs(), timings.endNs());
    CsvGzip.writePower(folder, inside, timings.originNs());
    return EnergyAccount.of(facts, inside, timings.durationNs(), (long) timings.count * batchSize);
  }

  @Override
  public void close() {
    if (sampler != null) {
      sampler.close();
    }
    if (meter != null) {
      meter.close();
    }
  }
}
