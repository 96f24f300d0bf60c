package dev.wattstick.service.rest;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.service.probe.NodeFacts;
import dev.wattstick.service.probe.Probe;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this node has: engines and meters, with reason and remedy for what is not available. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "node")
public class EngineResource {
  private final Probe probe;

  EngineResource(Probe probe) {
    this.probe = probe;
  }

  /** What was found, and when. */
  record Found<T>(List<T> items, Instant probedAt) {}

  @GET
  @Path("/engines")
  @Operation(summary = "Engines and their devices; refresh=true asks the node again")
  public Found<EngineFacts> engines(@QueryParam("refresh") @DefaultValue("false") boolean refresh) {
    NodeFacts facts = refresh ? probe.refresh() : probe.facts();
    return new Found<>(facts.engines(), facts.probedAt());
  }

  @GET
  @Path("/meters")
  @Operation(summary = "Energy meters")
  public Found<MeterFacts> meters() {
    NodeFacts facts = probe.facts();
    return new Found<>(facts.meters(), facts.probedAt());
  }
}
