package dev.wattstick.service.rest;

import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.Fields;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.probe.NodeFacts;
import dev.wattstick.service.probe.Probe;
import dev.wattstick.service.queue.Queue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Devices: their state, and the ways to keep them from work and let them back. */
@Path("/api/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "node")
public class DeviceResource {
  private static final int LONGEST_REASON = 1000;

  private final Probe probe;
  private final Queue queue;
  private final DiskSpace disk;
  private final QueryFaults queryFaults;
  private final ListAnswers answers;

  DeviceResource(
      Probe probe, Queue queue, DiskSpace disk, QueryFaults queryFaults, ListAnswers answers) {
    this.queryFaults = queryFaults;
    this.answers = answers;
    this.probe = probe;
    this.queue = queue;
    this.disk = disk;
  }

  /** Why a device is kept from work; for the API's description. */
  @Schema(additionalProperties = Schema.False.class)
  record Quarantine(
      @Schema(
              maxLength = LONGEST_REASON,
              description = "Shown with the device",
              examples = "its fan is loud")
          @Nullable String reason) {}

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(summary = "All devices of the engines that are available")
  public RestResponse<Items<DeviceView>> list(@BeanParam FormQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = query.form(faults);
    faults.demandNone("The query");
    NodeFacts facts = probe.facts();
    List<DeviceView> views = facts.devices().stream().map(device -> view(device, facts)).toList();
    return answers.of(form, new Items<>(views), Listings.DEVICES, views).build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One device")
  public DeviceView get(@PathParam("id") String id) {
    NodeFacts facts = probe.facts();
    return view(device(id, facts), facts);
  }

  @POST
  @Path("/{id}/quarantine")
  @Operation(
      summary = "Keep a device from taking jobs; they wait",
      description = "An optional body {\"reason\":\"…\"} says why.")
  @RequestBody(
      required = false,
      description = "Why",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Quarantine.class)))
  public DeviceView quarantine(@PathParam("id") String id, InputStream body) throws IOException {
    NodeFacts facts = probe.facts();
    DeviceFacts device = device(id, facts);
    String reason = reason(body);
    disk.demand();
    queue.devices().quarantine(id, reason == null ? "somebody asked for it" : reason);
    return view(device, facts);
  }

  @POST
  @Path("/{id}/release")
  @Operation(summary = "Let a device take jobs again")
  public DeviceView release(@PathParam("id") String id) {
    NodeFacts facts = probe.facts();
    DeviceFacts device = device(id, facts);
    disk.demand();
    queue.devices().release(id);
    queue.lanes().wake(id);
    return view(device, facts);
  }

  @POST
  @Path("/{id}/reset")
  @Operation(summary = "Reset a device")
  @APIResponse(
      responseCode = "200",
      description = "It was reset",
      content = @Content(schema = @Schema(implementation = DeviceView.class)))
  @APIResponse(responseCode = "409", description = "The device has nothing that can be reset")
  public DeviceView reset(@PathParam("id") String id) {
    DeviceFacts device = device(id, probe.facts());
    throw new ConflictException(
        "The device "
            + id
            + (device.simulated() ? " is simulated" : " is part of the host")
            + " and has nothing that can be reset.");
  }

  private static @Nullable String reason(InputStream body) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(body);
    int first = pushback.read();
    if (first < 0) {
      return null;
    }
    pushback.unread(first);
    Faults faults = new Faults();
    Fields fields = Fields.of(JsonBody.read(pushback).tree(), "", faults);
    String reason = fields == null ? null : fields.text("reason");
    if (fields != null) {
      fields.refuseOthers();
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      faults.add("/reason", "is longer than " + LONGEST_REASON + " characters");
    }
    faults.demandNone("The quarantine");
    return reason;
  }

  private static DeviceFacts device(String id, NodeFacts facts) {
    return facts.devices().stream()
        .filter(device -> device.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                UnknownNameException.of(
                    "device", id, facts.devices().stream().map(DeviceFacts::id).toList()));
  }

  private DeviceView view(DeviceFacts device, NodeFacts facts) {
    return DeviceView.of(
        device,
        facts,
        queue.jobs().queued(device.id()),
        queue.devices().quarantine(device.id()).orElse(null));
  }
}
