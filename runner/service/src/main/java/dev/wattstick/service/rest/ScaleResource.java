package dev.wattstick.service.rest;

import dev.wattstick.service.database.ScaleFacts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scales that databases can be rated on. */
@Path("/api/v1/scales")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ratings")
public class ScaleResource {

  @GET
  @Operation(summary = "Scales with their versions, modes and references")
  public Items<ScaleFacts> list() {
    return new Items<>(ScaleFacts.all());
  }
}
