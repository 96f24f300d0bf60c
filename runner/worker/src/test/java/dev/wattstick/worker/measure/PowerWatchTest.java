package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.Availability;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RunRecord;
import dev.wattstick.worker.meter.MeterCatalog.Choice;
import dev.wattstick.worker.meter.MeterException;
import dev.wattstick.worker.meter.MeterKind;
import dev.wattstick.worker.meter.MeterProvider;
import dev.wattstick.worker.meter.MeterScope;
import dev.wattstick.worker.meter.MeterSession;
import dev.wattstick.worker.meter.MeterTraits;
import dev.wattstick.worker.meter.Readings;
import dev.wattstick.worker.meter.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerWatchTest {
  private static final Recording RECORDING = new Recording(System::nanoTime, 1);

  @TempDir Path folder;
  private final List<String> calls = new ArrayList<>();

  @Test
  void severalMetersHaveAnAccountEach() {
    List<RunRecord.Energy> accounts =
        conclude(meter("stick", MeterScope.STICK, null), meter("plug", MeterScope.SYSTEM, null));
    assertThat(accounts).extracting(RunRecord.Energy::scope).containsExactly("stick", "system");
    assertThat(accounts.get(0).meanPower().provenance()).isEqualTo(Provenance.MODEL_CONSTANT);
    assertThat(calls)
        .containsExactly(
            "start stick", "start plug", "stop stick", "stop plug", "close stick", "close plug");
  }

  @Test
  void aMeterThatCannotBeStartedIsClosedAndLeavesTheOthersAlone() {
    List<RunRecord.Energy> accounts =
        conclude(
            meter("stick", MeterScope.STICK, "no cable"), meter("plug", MeterScope.SYSTEM, null));
    assertThat(accounts).extracting(RunRecord.Energy::meter).containsExactly("plug");
    assertThat(calls)
        .containsExactly("start stick", "close stick", "start plug", "stop plug", "close plug");
  }

  @Test
  void withoutAnyMeterAllReasonsAreGiven() {
    assertThat(
            conclude(
                meter("stick", MeterScope.STICK, "no cable"),
                meter("plug", MeterScope.SYSTEM, "no network")))
        .singleElement()
        .extracting(energy -> energy.perInference().reason())
        .isEqualTo("no cable; no network");
  }

  @Test
  void whereNoneWasChosenThatIsTheReason() {
    try (PowerWatch watch =
        PowerWatch.start(new Choice.Absent("no meter was asked for"), DeviceId.CPU, RECORDING)) {
      assertThat(watch.conclude(timings(), 1, folder))
          .containsExactly(EnergyAccount.absent("no meter was asked for"));
    }
  }

  private List<RunRecord.Energy> conclude(MeterProvider... providers) {
    try (PowerWatch watch = PowerWatch.start(List.of(providers), DeviceId.CPU, RECORDING)) {
      return watch.conclude(timings(), 1, folder);
    }
  }

  private static Timings timings() {
    Timings timings = new Timings(1);
    timings.endToEndsNs[0] = 1000;
    timings.count = 1;
    return timings;
  }

  private MeterProvider meter(String id, MeterScope scope, @Nullable String fault) {
    return new MeterProvider() {
      @Override
      public MeterTraits traits() {
        return new MeterTraits(
            id, id, MeterKind.ASSUMED, scope, Provenance.MODEL_CONSTANT, null, null);
      }

      @Override
      public Availability availability() {
        return new Availability.Available();
      }

      @Override
      public boolean covers(DeviceId device) {
        return true;
      }

      @Override
      public MeterSession open(DeviceId device, Recording recording) {
        return new Constant(id, fault);
      }
    };
  }

  private final class Constant implements MeterSession {
    private final String id;
    private final @Nullable String fault;

    Constant(String id, @Nullable String fault) {
      this.id = id;
      this.fault = fault;
    }

    @Override
    public void start() {
      calls.add("start " + id);
      if (fault != null) {
        throw new MeterException(fault, null);
      }
    }

    @Override
    public Readings stop() {
      calls.add("stop " + id);
      return new Readings.Assumed(2);
    }

    @Override
    public void close() {
      calls.add("close " + id);
    }
  }
}
