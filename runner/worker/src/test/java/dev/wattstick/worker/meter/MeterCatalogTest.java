package dev.wattstick.worker.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.Availability;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.Provenance;
import dev.wattstick.worker.meter.MeterCatalog.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterCatalogTest {
  private static final MeterProvider BROKEN = provider("broken", false, DeviceId.CPU);
  private static final MeterProvider GOOD = provider("good", true, DeviceId.CPU);
  private static final MeterProvider OTHER = provider("other", true, DeviceId.parse("gpu:0"));

  @TempDir Path sys;

  @Test
  void autoTakesTheFirstThatIsThereAndCoversTheDevice() {
    assertThat(new MeterCatalog(List.of(BROKEN, OTHER, GOOD)).choose("auto", DeviceId.CPU))
        .isEqualTo(new Choice.Chosen(GOOD));
  }

  @Test
  void autoSaysWhyThereIsNone() {
    assertThat(reason("auto", BROKEN, OTHER))
        .isEqualTo("no meter can measure cpu: broken: no cable");
    assertThat(reason("auto", OTHER)).isEqualTo("no meter can measure cpu: there is none for it");
  }

  @Test
  void aNamedMeterIsTakenOrTheReasonIsGiven() {
    assertThat(new MeterCatalog(List.of(BROKEN, GOOD)).choose("good", DeviceId.CPU))
        .isEqualTo(new Choice.Chosen(GOOD));
    assertThat(reason("broken", BROKEN)).isEqualTo("meter broken is not available: no cable");
    assertThat(reason("other", OTHER)).isEqualTo("meter other does not measure cpu");
    assertThat(reason("god", BROKEN, GOOD))
        .isEqualTo("there is no meter god; there are broken, good");
  }

  @Test
  void noneIsNone() {
    assertThat(reason("none", GOOD)).isEqualTo("no meter was asked for");
  }

  @Test
  void factsSayWhatCannotBeReadAndWhy() {
    assertThat(new MeterCatalog(List.of(BROKEN, GOOD)).facts())
        .containsExactly(
            new MeterFacts("broken", "broken", "system", false, "no cable", "plug it in"),
            new MeterFacts("good", "good", "system", true, null, null));
  }

  @Test
  void availabilityIsAskedForEachRun() throws IOException {
    RaplProvider rapl = new RaplProvider(sys);
    Availability before = rapl.availability();
    Files.createDirectories(sys.resolve("class/powercap/intel-rapl:0"));
    assertThat(rapl.availability()).isNotEqualTo(before);
    assertThat(reason("rapl", rapl)).contains("does not read them yet");
  }

  @Test
  void raplSaysThatTheHostHasNone() {
    MeterFacts facts = new RaplProvider(sys).facts();
    assertThat(facts.available()).isFalse();
    assertThat(facts.reason()).contains("has no RAPL counters").contains("intel-rapl:0");
    assertThat(facts.remedy()).isNotBlank();
  }

  @Test
  void raplSaysThatItIsNotReadYet() throws IOException {
    Files.createDirectories(sys.resolve("class/powercap/intel-rapl:0"));
    RaplProvider rapl = new RaplProvider(sys);
    assertThat(rapl.facts().available()).isFalse();
    assertThat(rapl.facts().reason()).contains("does not read them yet");
    assertThat(rapl.covers(DeviceId.CPU)).isTrue();
    assertThat(rapl.covers(DeviceId.simulated("fast"))).isFalse();
    assertThatThrownBy(() -> rapl.open(DeviceId.CPU, new Recording(System::nanoTime, 1)))
        .isInstanceOf(MeterException.class)
        .hasMessage("meter rapl is not available: " + rapl.facts().reason());
  }

  private static String reason(String wanted, MeterProvider... providers) {
    return ((Choice.Absent) new MeterCatalog(List.of(providers)).choose(wanted, DeviceId.CPU))
        .reason();
  }

  private static MeterProvider provider(String id, boolean available, DeviceId device) {
    return new MeterProvider() {
      @Override
      public MeterTraits traits() {
        return new MeterTraits(
            id, id, MeterKind.SAMPLED, MeterScope.SYSTEM, Provenance.METER, 1L, null);
      }

      @Override
      public Availability availability() {
        return Availability.of(available, "no cable", "plug it in");
      }

      @Override
      public boolean covers(DeviceId covered) {
        return covered.equals(device);
      }

      @Override
      public MeterSession open(DeviceId opened, Recording recording) {
        throw new MeterException("not opened in this test", null);
      }
    };
  }
}
