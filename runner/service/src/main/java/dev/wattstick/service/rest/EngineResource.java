package dev.wattstick.service.rest;

import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.probe.NodeFacts;
import dev.wattstick.service.probe.Probe;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What this node has: engines and meters, with reason and remedy for what is not available. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "node")
public class EngineResource {
  private final Probe probe;
  private final QueryFaults queryFaults;
  private final ListAnswers answers;

  EngineResource(Probe probe, QueryFaults queryFaults, ListAnswers answers) {
    this.answers = answers;
    this.queryFaults = queryFaults;
    this.probe = probe;
  }

  /** What was found, and when. */
  record Found<T>(List<T> items, Instant probedAt) {}

  @GET
  @Path("/engines")
  @Operation(summary = "Engines and their devices, and what is missing where one is not available")
  public RestResponse<Found<EngineFacts>> engines(
      @Parameter(
              description = "Whether the node is asked again; it takes a second or two",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("refresh")
          @Nullable String refresh,
      @BeanParam FormQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = query.form(faults);
    boolean again = RunsParameters.truth("/refresh", refresh, faults);
    faults.demandNone("The query");
    NodeFacts facts = again ? probe.refresh() : probe.facts();
    Found<EngineFacts> found = new Found<>(facts.engines(), facts.probedAt());
    return answers.of(form, found, Listings.ENGINES, found.items()).build();
  }

  @GET
  @Path("/meters")
  @Operation(summary = "Energy meters")
  public RestResponse<Found<MeterFacts>> meters(@BeanParam FormQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = query.form(faults);
    faults.demandNone("The query");
    NodeFacts facts = probe.facts();
    Found<MeterFacts> found = new Found<>(facts.meters(), facts.probedAt());
    return answers.of(form, found, Listings.METERS, found.items()).build();
  }
}
