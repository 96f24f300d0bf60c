package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.Fields;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.plan.JobRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a job's request field by field; what is wrong goes to the faults, all of it. */
final class JobRequestFields {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_LABELS = 32;
  private static final int LONGEST_LABEL = 256;

  private JobRequestFields() {}

  static JobRequest read(JsonBody body, Faults faults) {
    Fields fields = Fields.of(body.tree(), "", faults);
    if (fields == null) {
      throw new RefusedException("The job", faults.list());
    }
    JobRequest request =
        new JobRequest(
            fields.text("model"),
            fields.text("precision"),
            fields.text("engine"),
            fields.text("device"),
            fields.smallInteger("batchSize", 1, 4096),
            fields.smallInteger("threads", 1, 1024),
            fields.text("scenario"),
            fields.text("mode"),
            fields.text("dataset"),
            fields.text("meter"),
            fields.smallInteger("priority", -1_000_000, 1_000_000),
            fields.duration("timeout", Duration.ofSeconds(1), DAY),
            labels(fields),
            fields.duration("duration", MOMENT, DAY),
            fields.integer("minQueries", 1, 100_000_000),
            fields.duration("warmup", Duration.ZERO, Duration.ofHours(1)),
            ShapeField.read(fields, "shape"),
            fields.text("signature"),
            fields.textList("inputs"));
    fields.refuseOthers();
    return request;
  }

  private static @Nullable Map<String, String> labels(Fields fields) {
    Map<String, String> labels = fields.texts("labels");
    if (labels == null) {
      return null;
    }
    if (labels.size() > MOST_LABELS) {
      fields.faults().add("/labels", "has more than " + MOST_LABELS + " labels");
    }
    labels.forEach(
        (name, value) -> {
          if (name.length() > LONGEST_LABEL || value.length() > LONGEST_LABEL) {
            fields
                .faults()
                .add("/labels", "name or value is longer than " + LONGEST_LABEL + " characters");
          }
        });
    return labels;
  }
}
