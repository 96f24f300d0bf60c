package dev.wattstick.worker.measure;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.RunRecord;
import dev.wattstick.worker.meter.MeterCatalog.Choice;
import dev.wattstick.worker.meter.MeterException;
import dev.wattstick.worker.meter.MeterProvider;
import dev.wattstick.worker.meter.MeterSession;
import dev.wattstick.worker.meter.MeterTraits;
import dev.wattstick.worker.meter.Readings;
import dev.wattstick.worker.meter.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The meters next to a run; where there is none, the reason why not. */
final class PowerWatch implements AutoCloseable {
  private final List<Metered> meters = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();

  /** A meter that is being read. */
  private record Metered(MeterTraits meter, MeterSession session) {}

  /** Starts to read the meter that was chosen, if one was. */
  static PowerWatch start(Choice choice, DeviceId device, Recording recording) {
    if (choice instanceof Choice.Chosen chosen) {
      return start(List.of(chosen.provider()), device, recording);
    }
    PowerWatch none = new PowerWatch();
    none.reasons.add(((Choice.Absent) choice).reason());
    return none;
  }

  /** Starts to read; a meter that cannot be opened is a reason, no failure of the run. */
  static PowerWatch start(List<MeterProvider> providers, DeviceId device, Recording recording) {
    PowerWatch watch = new PowerWatch();
    for (MeterProvider provider : providers) {
      try {
        watch.start(provider, device, recording);
      } catch (MeterException e) {
        watch.reasons.add(String.valueOf(e.getMessage()));
      }
    }
    return watch;
  }

  private void start(MeterProvider provider, DeviceId device, Recording recording) {
    MeterSession session = provider.open(device, recording);
    try {
      session.start();
    } catch (MeterException e) {
      session.close();
      throw e;
    }
    meters.add(new Metered(provider.traits(), session));
  }

  /**
   * Ends the reading and accounts for the energy of the steady state: an account for each meter, of
   * which there is at least one that may say why there is no energy. Sampled power of the first
   * meter is kept as it was read.
   */
  List<RunRecord.Energy> conclude(Timings timings, int batchSize, Path folder) {
    if (meters.isEmpty()) {
      return List.of(EnergyAccount.absent(String.join("; ", reasons)));
    }
    List<Readings> readings = meters.stream().map(metered -> metered.session().stop()).toList();
    if (readings.get(0) instanceof Readings.Sampled sampled) {
      CsvGzip.writePower(
          folder, sampled.watts().within(timings.originNs(), timings.endNs()), timings.originNs());
    }
    List<RunRecord.Energy> accounts = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      accounts.add(
          new EnergyAccount(
                  meters.get(i).meter(),
                  timings.originNs(),
                  timings.endNs(),
                  (long) timings.count * batchSize)
              .of(readings.get(i)));
    }
    return accounts;
  }

  @Override
  public void close() {
    meters.forEach(metered -> metered.session().close());
  }
}
