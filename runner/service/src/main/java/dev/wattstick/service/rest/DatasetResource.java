package dev.wattstick.service.rest;

import dev.wattstick.service.catalog.CatalogDataset;
import dev.wattstick.service.catalog.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Datasets that jobs can evaluate. */
@Path("/api/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "models")
public class DatasetResource {
  private final Models models;

  DatasetResource(Models models) {
    this.models = models;
  }

  @GET
  @Operation(summary = "All datasets, with what is wrong with them")
  public Items<CatalogDataset> list() {
    return new Items<>(models.current().datasets());
  }
}
