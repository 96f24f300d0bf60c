package dev.wattstick.service.rest;

import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.ModelWork;
import dev.wattstick.plot.figure.output.FigurePrinter;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.database.DatabaseNames;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.database.RatingOrder;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.picture.DatabaseFigures;
import dev.wattstick.service.picture.PictureStyle;
import dev.wattstick.service.picture.RunsAtHand;
import dev.wattstick.service.picture.Studio;
import dev.wattstick.service.publish.RunIndex;
import dev.wattstick.service.publish.Runs;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** DatabaseFigures and tables of databases: listed, and each as a file. */
@Path("/api/v1/figures")
@Tag(name = "pictures")
public class FigureResource {
  private static final List<String> ENDINGS = List.of("pdf", "svg", "png", "csv", "tex");

  private final HeldDatabases held;
  private final Studio studio;
  private final RunsAtHand runs;
  private final Models models;
  private final QueryFaults queryFaults;
  private final ListAnswers answers;

  FigureResource(
      HeldDatabases held,
      Studio studio,
      RunIndex index,
      Runs runs,
      Models models,
      QueryFaults queryFaults,
      ListAnswers answers) {
    this.answers = answers;
    this.queryFaults = queryFaults;
    this.held = held;
    this.studio = studio;
    this.runs = new RunsAtHand(index, runs);
    this.models = models;
  }

  /**
   * A figure as a list shows it.
   *
   * @param endings of the files that it can be had as
   * @param needs what it is made of
   * @param reason why it cannot be had of these databases; null when it can
   */
  record Listed(String name, List<String> endings, String needs, @Nullable String reason) {}

  /** Which databases, which of their rows, and how they are rated. */
  public static class Shown extends RatingQuery {
    @Parameter(
        description =
            "One or more, separated by commas; 'runs' where nothing is said, and none where only"
                + " runs are named",
        example = "runs")
    @QueryParam("database")
    @Nullable String database;

    @Parameter(
        description =
            "Ids separated by commas: runs to show by themselves, whatever their verdict; the latest"
                + " behind each row of 'runs' where nothing is said")
    @QueryParam("run")
    @Nullable String run;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(summary = "List the figures and tables, and what hinders those that cannot be had")
  public RestResponse<Items<Listed>> list(@BeanParam Shown shown, @BeanParam FormQuery query) {
    Faults faults = queryFaults.soFar();
    AnswerForm form = query.form(faults);
    DatabaseFigures figures = figures(shown, faults);
    List<Listed> listed =
        figures.names().stream()
            .map(figures::find)
            .flatMap(Optional::stream)
            .map(one -> listed(figures, one))
            .toList();
    return answers.of(form, new Items<>(listed), Listings.FIGURES, listed).build();
  }

  @GET
  @Path("/{file}")
  @Produces({
    "application/pdf",
    "image/svg+xml",
    "image/png",
    "text/csv",
    "application/x-tex",
    MediaType.WILDCARD
  })
  @Operation(
      summary = "A figure: name.pdf, .svg, .png, its data as .csv, a table as .tex",
      description = "For example /figures/rel_impro.pdf?database=study-classification_database")
  @APIResponse(
      responseCode = "200",
      description = "In the form that was asked for",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/svg+xml",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/x-tex", schema = @Schema(type = SchemaType.STRING))
      })
  public Response file(
      @PathParam("file") String file, @BeanParam Shown shown, @BeanParam PictureQuery query) {
    FileName name = FileName.of(file, "figure", ENDINGS);
    Faults faults = queryFaults.soFar();
    PictureStyle style = query.style(faults);
    DatabaseFigures figures = figures(shown, faults);
    Figure<?> figure =
        figures
            .find(name.base())
            .orElseThrow(() -> UnknownNameException.of("figure", name.base(), figures.names()));
    FileName.of(file, figure.name(), FigurePrinter.endings(figure));
    return Response.ok(figures.file(figure, name.ending(), style)).type(name.mediaType()).build();
  }

  private static Listed listed(DatabaseFigures figures, Figure<?> figure) {
    return new Listed(
        figure.name(),
        FigurePrinter.endings(figure),
        figure.needs(),
        figures.whyNot(figure).orElse(null));
  }

  /**
   * @throws RefusedException with these faults and everything else that is wrong with the query
   */
  private DatabaseFigures figures(Shown shown, Faults faults) {
    List<String> ids = shown.run == null ? List.of() : List.of(shown.run.split(",", -1));
    boolean simulated = RunsParameters.truth("/simulated", shown.simulated, new Faults());
    List<HeldDatabase> databases = databases(shown, ids, faults);
    RatingOrder order = checked(shown.order(), databases, faults);
    DatabaseFigures figures = null;
    try {
      figures = DatabaseFigures.of(studio, runs, work(), databases, order, ids, simulated);
    } catch (RefusedException e) {
      faults.addAll(e.faults());
    }
    faults.demandNone("The figure");
    return Objects.requireNonNull(figures);
  }

  /** The order if it is fine, else the usual one, so that other faults are found. */
  private static RatingOrder checked(
      RatingOrder order, List<HeldDatabase> databases, Faults faults) {
    Faults ofOrder = new Faults();
    if (!order.equals(RatingOrder.USUAL)) {
      order.check(databases, ofOrder);
    }
    faults.addAll(ofOrder.list());
    return ofOrder.isEmpty() ? order : RatingOrder.USUAL;
  }

  private List<ModelWork> work() {
    return models.current().models().stream()
        .flatMap(
            model -> {
              Long macs = model.macs();
              return macs == null || macs <= 0
                  ? Stream.empty()
                  : Stream.of(new ModelWork(model.name(), macs));
            })
        .toList();
  }

  private List<HeldDatabase> databases(Shown shown, List<String> ids, Faults faults) {
    if (shown.database == null && !ids.isEmpty()) {
      RunsParameters.read(shown.verdicts, shown.simulated, faults);
      return List.of();
    }
    String database = shown.database == null ? DatabaseNames.LIVE : shown.database;
    List<String> names = List.of(database.split(",", -1));
    List<HeldDatabase> databases = new ArrayList<>();
    for (String name : names) {
      // Of several databases the verdicts concern the live one.
      boolean concerned = name.equals(DatabaseNames.LIVE) || !names.contains(DatabaseNames.LIVE);
      databases.add(held.shown(name, concerned ? shown.verdicts : null, shown.simulated, faults));
    }
    return databases;
  }
}
