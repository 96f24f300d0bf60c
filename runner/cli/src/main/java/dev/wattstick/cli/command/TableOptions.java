package dev.wattstick.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.analysis.listing.Listing;
import dev.wattstick.analysis.table.ResultTable;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.text.TableText;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which form a list or table is printed. */
final class TableOptions implements OptionCheck {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The forms. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Option(names = "--json", description = "Print JSON: the same as --format json.")
  private boolean json;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choices.TableFormats.class,
      description = "table (for people), csv or json (as the service answers).")
  private @Nullable Format format;

  @Override
  public List<String> faults() {
    boolean both = json && format != null && format != Format.JSON;
    return new OptionFaults()
        .addIf(both, "--json and --format " + spelled(format) + " exclude each other")
        .list();
  }

  private static String spelled(@Nullable Format format) {
    return String.valueOf(format).toLowerCase(Locale.ROOT);
  }

  /**
   * @param usual where none is asked for
   */
  Format format(Format usual) {
    if (json) {
      return Format.JSON;
    }
    return format == null ? usual : format;
  }

  /**
   * Prints a list.
   *
   * @param answer of the service, which is the JSON
   * @param rows of the listing
   * @param remarks below a table
   */
  void print(
      PrintWriter out,
      JsonNode answer,
      Listing listing,
      Iterable<JsonNode> rows,
      List<String> remarks) {
    switch (format(Format.TABLE)) {
      case JSON -> out.println(pretty(answer));
      case CSV -> out.print(listing.table(rows).csv());
      case TABLE -> {
        out.print(shown(listing.shown(rows)));
        remarks.forEach(out::println);
      }
    }
    out.flush();
  }

  /** A table of the analysis as text: CSV unless another form is asked for. */
  String text(ResultTable table) {
    return switch (format(Format.CSV)) {
      case JSON -> table.json();
      case CSV -> table.csv();
      case TABLE -> shown(table);
    };
  }

  private static String shown(ResultTable table) {
    return TableText.of(table, columns(), ZoneId.systemDefault());
  }

  /** Of the terminal; without one nothing is cut. */
  private static int columns() {
    return Integer.getInteger("wattstick.columns", Integer.MAX_VALUE);
  }

  private static String pretty(JsonNode answer) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new CliFailure("the answer cannot be written as JSON: " + e.getMessage(), e);
    }
  }
}
