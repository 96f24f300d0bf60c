package dev.wattstick.service.rest;

import dev.wattstick.service.publish.Reindex;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Repairs. */
@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "admin")
public class AdminResource {
  private final Reindex reindex;

  AdminResource(Reindex reindex) {
    this.reindex = reindex;
  }

  @POST
  @Path("/reindex")
  @Operation(summary = "Make the index of runs again from the run directories")
  public Reindex.Report reindex() throws IOException {
    return reindex.all();
  }
}
