package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.analysis.listing.Listing;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.client.ServiceClient.Listed;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How much of a long list is shown, and in which form. */
final class PageOptions implements OptionCheck {
  @Option(
      names = "--limit",
      defaultValue = "100",
      paramLabel = "N",
      description = "Show the N newest (default: ${DEFAULT-VALUE}).")
  private long limit = 100;

  @Mixin private TableOptions form = new TableOptions();

  @Override
  public List<String> faults() {
    return new OptionFaults().between("--limit", limit, 1, Integer.MAX_VALUE).list();
  }

  long limit() {
    return limit;
  }

  /**
   * Prints a list; that there are older items is reported on stderr.
   *
   * @param what the items are called, such as {@code jobs}
   */
  void print(CommandSpec command, String what, Listed listed, Listing listing) {
    if (listed.items().isEmpty()
        && form.format(TableOptions.Format.TABLE) == TableOptions.Format.TABLE) {
      command.commandLine().getOut().println("no " + what);
      return;
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("items", listed.items());
    form.print(command.commandLine().getOut(), answer, listing, listed.items(), List.of());
    if (listed.more()) {
      command
          .commandLine()
          .getErr()
          .println("wattstick: these are the newest " + limit + "; --limit shows more");
    }
  }
}
