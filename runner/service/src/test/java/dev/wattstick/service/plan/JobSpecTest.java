package dev.wattstick.service.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.Mode;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.Scenario;
import org.junit.jupiter.api.Test;

class JobSpecTest {
  /** A row of version 0.1's queue. */
  private static final String FLAT =
      """
      {"file":{"model":"Digits","task":"classification","format":"tflite","precision":"int8",\
      "path":"/models/digits_int8.tflite","bytes":33344,"sha256":"478c"},"engine":"tflite",\
      "device":"cpu","batchSize":2,"threads":3,"scenario":"offline","mode":"quick",\
      "minQueries":128,"minDurationNs":10,"maxDurationNs":60,"minWarmupNs":5,"dataset":"digits",\
      "meter":"auto","priority":7,"timeoutNs":600,"labels":{"a":"b"},"signature":"serve"}""";

  @Test
  void readsAJobThatStoredItsSettingsFlat() {
    JobSpec job = JobSpec.read(FLAT);
    assertThat(job.measurement())
        .isEqualTo(
            new MeasurementSpec(
                "Digits",
                "int8",
                "tflite",
                "cpu",
                2,
                3,
                Scenario.OFFLINE,
                Mode.QUICK,
                "digits",
                "auto",
                128,
                10,
                60,
                5,
                null,
                "serve",
                null,
                "478c"));
    assertThat(job.file().bytes()).isEqualTo(33_344);
    assertThat(job.priority()).isEqualTo(7);
    assertThat(job.labels()).containsEntry("a", "b");
  }

  @Test
  void comesBackAsItWasStored() {
    JobSpec job = JobSpec.read(FLAT);
    String stored = RecordJson.write(job);
    assertThat(stored).contains("\"measurement\":{\"model\":\"Digits\"");
    assertThat(JobSpec.read(stored)).isEqualTo(job);
  }
}
