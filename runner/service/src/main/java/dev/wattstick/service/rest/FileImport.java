package dev.wattstick.service.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of an import, for the API's description. */
@Schema(additionalProperties = Schema.False.class)
record FileImport(
    @Schema(required = true, minItems = 1, description = ".pkl, .csv, .zip, .tar or .tar.gz")
        List<FilePart> file,
    @Schema(
            pattern = NAME,
            description = "Name of the database; else the file suggests one",
            examples = "bench")
        @Nullable String into,
    @Schema(
            enumeration = {"edge-acc-2023", "runs", "none"},
            description = "How it is merged; else what is in it decides")
        @Nullable String recipe,
    @Schema(
            pattern = RunsQuery.VERDICTS,
            description = "Of runs: which enter; else VALID",
            examples = "VALID,QUICK")
        @Nullable String verdicts,
    @Schema(description = "Of runs: whether simulated ones enter") @Nullable Boolean simulated,
    @Schema(description = "Whether a database of the name may be replaced")
        @Nullable Boolean replace) {
  static final String NAME = "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$";
  static final List<String> FILES = List.of("file");
  static final List<String> TEXTS = List.of("into", "recipe", "verdicts", "simulated", "replace");

  /** A file of a form. */
  @Schema(type = SchemaType.STRING, format = "binary")
  interface FilePart {}
}
