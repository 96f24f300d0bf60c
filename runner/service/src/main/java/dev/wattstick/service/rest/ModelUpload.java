package dev.wattstick.service.rest;

import dev.wattstick.service.catalog.UploadName;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of an upload, for the API's description. */
@Schema(additionalProperties = Schema.False.class)
record ModelUpload(
    @Schema(
            required = true,
            type = SchemaType.STRING,
            format = "binary",
            description = "TensorFlow Lite, ONNX or OpenVINO .xml")
        byte[] file,
    @Schema(
            type = SchemaType.STRING,
            format = "binary",
            description = "The .bin of an OpenVINO model")
        byte @Nullable [] weights,
    @Schema(
            description =
                "The files in which an ONNX model keeps its weights, each with the name that the"
                    + " model has for it")
        @Nullable List<Binary> external,
    @Schema(
            pattern = UploadName.PATTERN,
            description = "Under which jobs name it; else it follows from the file's name",
            examples = "MyNet")
        @Nullable String name,
    @Schema(
            enumeration = {"float32", "float16", "int8", "unknown"},
            description = "Of its weights",
            defaultValue = "unknown")
        @Nullable String precision,
    @Schema(
            enumeration = {"classification", "segmentation", "detection", "other"},
            description = "What it does",
            defaultValue = "other")
        @Nullable String task,
    @Schema(description = "Under which it may be used", examples = "Apache-2.0")
        @Nullable String license,
    @Schema(description = "Where it comes from", examples = "trained on our own pictures")
        @Nullable String source,
    @Schema(description = "The dataset that it is evaluated on; see /datasets", examples = "digits")
        @Nullable String dataset,
    @Schema(
            description =
                "JSON: how a picture becomes the input (layout, channels, mean, std, quantization);"
                    + " without it no dataset can be evaluated",
            examples = "{\"layout\":\"NHWC\",\"channels\":\"GRAY\",\"mean\":[0],\"std\":[255]}")
        @Nullable String input) {
  /** One of several files. */
  @Schema(type = SchemaType.STRING, format = "binary")
  record Binary() {}

  static final List<String> FILES = List.of("file", "weights", "external");
  static final List<String> TEXTS =
      List.of("name", "precision", "task", "license", "source", "dataset", "input");
}
