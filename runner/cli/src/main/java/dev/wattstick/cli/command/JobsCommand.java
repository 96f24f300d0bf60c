package dev.wattstick.cli.command;

import dev.wattstick.analysis.listing.Listings;
import dev.wattstick.cli.client.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What was asked to be measured. */
@Command(name = "jobs", description = "Lists jobs, newest first.", mixinStandardHelpOptions = true)
public final class JobsCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ServiceOptions service = new ServiceOptions();
  @Mixin private JobFilterOptions filter = new JobFilterOptions();
  @Mixin private PageOptions page = new PageOptions();

  @Override
  public void run() {
    try (Services.Session session = service.forLookup()) {
      page.print(
          spec,
          "jobs",
          session.client().list("jobs", filter.parameters(), page.limit()),
          Listings.JOBS);
    }
  }
}
