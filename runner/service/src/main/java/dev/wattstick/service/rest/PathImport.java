package dev.wattstick.service.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import of what lies on this host; for the API's description. */
@Schema(additionalProperties = Schema.False.class)
record PathImport(
    @Schema(
            required = true,
            minLength = 1,
            description = "Absolute path of a file, archive or folder",
            examples = "/data/bench/runs.csv")
        String path,
    @Schema(
            pattern = FileImport.NAME,
            description = "Name of the database; else the path suggests one",
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
        @Nullable Boolean replace) {}
