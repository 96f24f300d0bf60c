package dev.wattstick.cli.command;

import dev.wattstick.cli.Installation;
import dev.wattstick.cli.LocalWorker;
import dev.wattstick.cli.text.TextTable;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.WorkerEvent.Probed;
import dev.wattstick.record.WorkerRequest.Probe;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What this machine can measure with, and what is missing. */
@Command(
    name = "doctor",
    description =
        "Lists engines, devices and meters; for what is missing, the reason and the remedy.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Runnable {
  /** One stands for all that a service can be configured with. */
  private static final Map<String, SimulatedDevice> SIMULATED =
      Map.of("fast", new SimulatedDevice(500_000, 0.05, 2.0, 1));

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print what was found as JSON.")
  private boolean json;

  @Override
  public void run() {
    Probed found = new LocalWorker(Installation.current()).ask(new Probe(SIMULATED), Probed.class);
    String text = json ? RecordJson.writePretty(found) : report(found);
    spec.commandLine().getOut().println(text.stripTrailing());
  }

  static String report(Probed found) {
    TextTable engines = new TextTable("engine", "version", "state", "what to do");
    TextTable devices = new TextTable("device", "engine", "name");
    TextTable meters = new TextTable("meter", "measures", "state", "what to do");
    for (EngineFacts engine : found.engines()) {
      engines.row(
          engine.id(),
          text(engine.version()),
          state(engine.available(), engine.reason()),
          text(engine.remedy()));
      engine
          .devices()
          .forEach(
              device ->
                  devices.row(
                      device.id(),
                      engine.id(),
                      device.name() + (device.simulated() ? " (SIMULATED)" : "")));
    }
    for (MeterFacts meter : found.meters()) {
      meters.row(
          meter.id(),
          meter.scope(),
          state(meter.available(), meter.reason()),
          text(meter.remedy()));
    }
    return String.join("\n", engines.toString(), devices.toString(), meters.toString());
  }

  private static String state(boolean available, @Nullable String reason) {
    return available ? "ready" : "missing: " + reason;
  }

  private static String text(@Nullable String text) {
    return text == null ? "—" : text;
  }
}
