package dev.wattstick.service.rest;

import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.service.catalog.CatalogDataset;
import dev.wattstick.service.catalog.Models;
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

/** Datasets that jobs can evaluate. */
@Path("/api/v1/datasets")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "models")
public class DatasetResource {
  private final Models models;
  private final QueryFaults queryFaults;
  private final ListAnswers answers;

  DatasetResource(Models models, QueryFaults queryFaults, ListAnswers answers) {
    this.queryFaults = queryFaults;
    this.answers = answers;
    this.models = models;
  }

  @GET
  @Operation(summary = "All datasets, with what is wrong with them")
  public RestResponse<Items<CatalogDataset>> list(@BeanParam FormQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = query.form(faults);
    faults.demandNone("The query");
    List<CatalogDataset> datasets = models.current().datasets();
    return answers.of(form, new Items<>(datasets), Listings.DATASETS, datasets).build();
  }
}
