package dev.wattstick.service.rest;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API as a whole, for its description. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Wattstick",
            version = "1",
            description =
                "Measures how fast, how accurately and at what energy cost neural networks run on"
                    + " edge accelerators. Errors are RFC 9457 problem documents. Query parameters"
                    + " that an operation does not list are refused.",
            license = @License(name = "Apache-2.0")),
    tags = {
      @Tag(name = "jobs", description = "Measurements: asked for, waited for, cancelled"),
      @Tag(name = "runs", description = "What was measured"),
      @Tag(name = "models", description = "What can be measured, and on which data"),
      @Tag(name = "node", description = "Engines, devices and meters of this machine"),
      @Tag(name = "databases", description = "Merged runs, and imports"),
      @Tag(name = "ratings", description = "Letters from A to E, and statistics"),
      @Tag(name = "pictures", description = "Figures, tables and energy labels"),
      @Tag(name = "admin", description = "Repairs")
    },
    components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
public class Api extends Application {}
