package dev.wattstick.service.rest;

import dev.wattstick.plot.draw.Pictures;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.picture.PictureStyle;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say how a picture looks. */
public class PictureQuery {
  private static final int LOWEST_DPI = 30;
  private static final int HIGHEST_DPI = 600;

  @Parameter(
      description = "The colours",
      schema =
          @Schema(
              enumeration = {"paper", "colour-blind"},
              defaultValue = "paper"))
  @QueryParam("theme")
  @Nullable String theme;

  @Parameter(
      description = "Dots an inch, of a PNG",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "30", maximum = "600", defaultValue = "300"))
  @QueryParam("dpi")
  @Nullable String dpi;

  PictureStyle style(Faults faults) {
    return new PictureStyle(theme(faults), dpi(faults));
  }

  private Theme theme(Faults faults) {
    if (theme == null) {
      return Theme.PAPER;
    }
    Optional<Theme> named = Theme.named(theme);
    if (named.isEmpty()) {
      faults.unknown("/theme", "theme", theme, Theme.all().stream().map(Theme::name).toList());
    }
    return named.orElse(Theme.PAPER);
  }

  private int dpi(Faults faults) {
    if (dpi == null) {
      return Pictures.DEFAULT_DPI;
    }
    if (dpi.matches("[0-9]{2,3}")) {
      int number = Integer.parseInt(dpi);
      if (number >= LOWEST_DPI && number <= HIGHEST_DPI) {
        return number;
      }
    }
    faults.add(
        "/dpi",
        "must be a whole number from " + LOWEST_DPI + " to " + HIGHEST_DPI + ", is '" + dpi + "'");
    return Pictures.DEFAULT_DPI;
  }
}
