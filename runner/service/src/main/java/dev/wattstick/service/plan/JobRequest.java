package dev.wattstick.service.plan;

import dev.wattstick.record.InputShape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be measured; only the model is required, null is the default. The
 * descriptions are those of the API.
 */
@Schema(
    description = "What is to be measured; only the model is required.",
    additionalProperties = Schema.False.class,
    requiredProperties = "model",
    examples =
        "{\"model\":\"Digits\",\"precision\":\"int8\",\"engine\":\"tflite\",\"duration\":\"PT2S\"}")
public record JobRequest(
    @Schema(minLength = 1, description = "Name of a model; see /models", examples = "Digits")
        @Nullable String model,
    @Schema(
            enumeration = {"float32", "float16", "int8", "unknown"},
            description = "Which file of the model; float32 first where nothing is said")
        @Nullable String precision,
    @Schema(
            description = "See /engines; the first that can run the model where nothing is said",
            examples = "tflite")
        @Nullable String engine,
    @Schema(
            description = "See /devices; the engine's cpu, or its first, where nothing is said",
            examples = "cpu")
        @Nullable String device,
    @Schema(minimum = "1", maximum = "4096", defaultValue = "1", description = "Samples a query")
        @Nullable Integer batchSize,
    @Schema(
            minimum = "1",
            maximum = "1024",
            defaultValue = "1",
            description = "Threads of the engine")
        @Nullable Integer threads,
    @Schema(
            enumeration = {"single-stream", "offline"},
            defaultValue = "single-stream",
            description = "MLPerf's scenarios: latency of single queries, or throughput")
        @Nullable String scenario,
    @Schema(
            enumeration = {"quick", "standard", "valid"},
            defaultValue = "quick",
            description = "How long and how many queries; see docs/measuring.md")
        @Nullable String mode,
    @Schema(
            description =
                "On which quality is evaluated; see /datasets. 'none' switches it off; the model's"
                    + " own where nothing is said",
            examples = "digits")
        @Nullable String dataset,
    @Schema(
            defaultValue = "auto",
            description = "'auto', 'none', or the id of a meter; see /meters")
        @Nullable String meter,
    @Schema(
            minimum = "-1000000",
            maximum = "1000000",
            defaultValue = "0",
            description = "Higher ones first, then the oldest")
        @Nullable Integer priority,
    @Schema(
            pattern = DURATION,
            description =
                "Of the whole measurement, PT1S to P1D; at least PT10M where nothing is said",
            examples = "PT10M")
        @Nullable Duration timeout,
    @Schema(
            maxProperties = 32,
            description = "Names and values of the client's choice, each of at most 256 characters",
            examples = "{\"commit\":\"3b3eb66\"}")
        @Nullable Map<String, String> labels,
    @Schema(
            pattern = DURATION,
            description = "Of the steady state, PT0.001S to P1D, instead of the mode's",
            examples = "PT2S")
        @Nullable Duration duration,
    @Schema(
            minimum = "1",
            maximum = "100000000",
            description = "At least so many queries, instead of the mode's",
            examples = "128")
        @Nullable Long minQueries,
    @Schema(
            pattern = DURATION,
            description = "At least this long, PT0S to PT1H; half a second where nothing is said",
            examples = "PT0.5S")
        @Nullable Duration warmup,
    @Schema(
            description =
                "Of inputs that the model file leaves open: as here, by name or in the model's"
                    + " order; also [1,224,224,3] for the only input, [[1,4],[1,8]], {\"a\":[1,4]},"
                    + " or the command line's text",
            examples = "[{\"input\":\"x\",\"shape\":[1,4]}]")
        @Nullable List<InputShape> shape,
    @Schema(
            description =
                "Which of a TensorFlow Lite file's graphs to run; its first where nothing is said",
            examples = "serving_default")
        @Nullable String signature,
    @Schema(
            minItems = 1,
            maxItems = 64,
            description =
                "Absolute paths of .npy files on the service's machine, one for each input of the"
                    + " model; copied when the job is submitted")
        @Nullable List<String> inputs) {
  private static final String DURATION =
      "^P([0-9]D)?(T([0-9]{1,2}H)?([0-9]{1,4}M)?([0-9]{1,5}([.][0-9]{1,9})?S)?)?$";
}
