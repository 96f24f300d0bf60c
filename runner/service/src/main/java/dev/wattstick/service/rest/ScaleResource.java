package dev.wattstick.service.rest;

import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.service.database.ScaleFacts;
import dev.wattstick.service.fault.Faults;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Scales that databases can be rated on. */
@Path("/api/v1/scales")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "ratings")
public class ScaleResource {
  private final QueryFaults queryFaults;
  private final ListAnswers answers;

  ScaleResource(QueryFaults queryFaults, ListAnswers answers) {
    this.queryFaults = queryFaults;
    this.answers = answers;
  }

  @GET
  @Operation(summary = "Scales with their versions, modes and references")
  public RestResponse<Items<ScaleFacts>> list(@BeanParam FormQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = query.form(faults);
    faults.demandNone("The query");
    List<ScaleFacts> scales = ScaleFacts.all();
    return answers.of(form, new Items<>(scales), Listings.SCALES, scales).build();
  }
}
