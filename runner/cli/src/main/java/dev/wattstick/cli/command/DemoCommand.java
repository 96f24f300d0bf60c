package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.OptionCheck;
import dev.wattstick.cli.python.PythonEnvironment;
import dev.wattstick.cli.service.ServiceProcess;
import dev.wattstick.cli.text.ProgressLine;
import dev.wattstick.cli.text.RunTable;
import dev.wattstick.client.ServiceClient;
import dev.wattstick.record.RunRecord;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job, from nothing to a table. */
@Command(
    name = "demo",
    description = {
      "Measures the starter models and shows what comes out.",
      "Starts a service in a scratch home, measures the starter models on every engine "
          + "found, merges, rates, draws, and prints a table."
    },
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Runnable, OptionCheck {
  @Spec private CommandSpec spec;

  @Option(
      names = "--mode",
      defaultValue = "quick",
      completionCandidates = Choices.Modes.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String mode = "quick";

  @Option(names = "--keep", description = "Keep the service running afterwards, until Ctrl-C.")
  private boolean keep;

  @Option(
      names = "--port",
      defaultValue = "0",
      description = "Port of the service (default: any free one).")
  private int port;

  @Override
  public List<String> faults() {
    return new OptionFaults().oneOf("--mode", mode, Choices.MODES).port(port).list();
  }

  @Override
  public void run() {
    Installation installation = Installation.current();
    ProgressLine progress = ProgressLine.onStderr();
    PythonEnvironment.of(installation, progress).ensureOrSay(PythonEnvironment.Part.OPENVINO);
    Path home = ScratchHome.fresh(installation.state().resolve("demo"));
    progress.show("wattstick: starting the service …");
    try (ServiceProcess service = ServiceProcess.start(installation, home, port)) {
      progress.note("wattstick: the service is ready at " + service.url());
      ServiceClient client = new ServiceClient(service.url());
      List<DemoPlan.Item> plan = DemoPlan.of(client, mode);
      List<RunRecord> runs = new DemoRunner(client, progress).measure(plan);
      if (!runs.isEmpty()) {
        report(installation, home, service.url(), runs);
      }
      if (runs.size() < plan.size()) {
        throw new CliFailure(
            (plan.size() - runs.size()) + " of " + plan.size() + " measurements failed; see above");
      }
      keepRunning(service);
    }
  }

  private void report(Installation installation, Path home, URI url, List<RunRecord> runs) {
    DemoRating rating = DemoRating.of(home);
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.print(RunTable.of(runs, rating.letters()));
    out.println(
        "rating: compound letter A-E among the models of its environment and dataset, scale"
            + " strep-2025");
    out.println();
    URI open = keep ? url : URI.create("http://127.0.0.1:" + ServeCommand.PORT);
    DemoPictures pictures = DemoPictures.of(rating, home, open);
    Path root = installation.root();
    out.println(
        "Runs:     "
            + root.relativize(home.resolve("runs"))
            + "  (a folder each; kept until the next demo)");
    out.println("Database: " + root.relativize(rating.folder()));
    out.println(
        "Figures:  "
            + root.relativize(home.resolve("figures"))
            + "  ("
            + pictures.figures()
            + ", each with its data)");
    out.println("Label:    " + root.relativize(pictures.label()));
    out.println("Notebook: ./wattstick notebook, then open 00_quickstart.ipynb");
    if (!keep) {
      out.println("Serve:    ./wattstick serve --home " + root.relativize(home));
    }
    out.println(
        "Open:     "
            + open.resolve("/q/swagger-ui")
            + (keep ? "  (Ctrl-C ends the service)" : "  (once it serves)"));
    out.flush();
  }

  private void keepRunning(ServiceProcess service) {
    if (!keep) {
      return;
    }
    try {
      service.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
