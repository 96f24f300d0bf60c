package dev.wattstick.worker.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.MeterFacts;
import dev.wattstick.worker.meter.MeterCatalog.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterCatalogTest {
  private static final MeterProvider BROKEN = provider("broken", false, "cpu");
  private static final MeterProvider GOOD = provider("good", true, "cpu");
  private static final MeterProvider OTHER = provider("other", true, "gpu:0");

  @TempDir Path sys;

  @Test
  void autoTakesTheFirstThatIsThereAndCoversTheDevice() {
    assertThat(new MeterCatalog(List.of(BROKEN, OTHER, GOOD)).choose("auto", "tflite", "cpu"))
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
    assertThat(new MeterCatalog(List.of(BROKEN, GOOD)).choose("good", "tflite", "cpu"))
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
    assertThat(rapl.covers("tflite", "cpu")).isTrue();
    assertThatThrownBy(() -> rapl.open("cpu")).isInstanceOf(MeterException.class);
  }

  private static String reason(String wanted, MeterProvider... providers) {
    return ((Choice.Absent) new MeterCatalog(List.of(providers)).choose(wanted, "tflite", "cpu"))
        .reason();
  }

  private static MeterProvider provider(String id, boolean available, String device) {
    return new MeterProvider() {
      @Override
      public MeterFacts facts() {
        return new MeterFacts(
            id,
            id,
            "system",
            available,
            available ? null : "no cable",
            available ? null : "plug it in");
      }

      @Override
      public boolean covers(String engine, String covered) {
        return covered.equals(device);
      }

      @Override
      public Meter open(String opened) {
        throw new MeterException("not opened in this test", null);
      }
    };
  }
}
