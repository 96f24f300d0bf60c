package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.Installation;
import dev.wattstick.cli.LocalWorker;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.record.SimulatedDevices;
import dev.wattstick.record.WorkerEvent.Probed;
import dev.wattstick.record.WorkerRequest.Probe;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What this machine can measure with, and what is missing. */
@Command(
    name = "doctor",
    description = {
      "Tells what there is to measure with, and what is missing.",
      "Lists engines, devices and meters; for what is missing, the reason and the " + "remedy."
    },
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print what was found as JSON.")
  private boolean json;

  @Override
  public void run() {
    Probed found = probe();
    String text = json ? RecordJson.writePretty(found) : report(found);
    spec.commandLine().getOut().println(text.stripTrailing());
  }

  /** The same that a service here would have, from the setting that it would read. */
  private static Map<String, SimulatedDevice> simulated() {
    String set = System.getenv("WATTSTICK_SIMULATED");
    try {
      return SimulatedDevices.parse(set == null ? SimulatedDevices.USUAL : set);
    } catch (IllegalArgumentException e) {
      throw new CliFailure("WATTSTICK_SIMULATED cannot be read: " + e.getMessage(), e);
    }
  }

  static String report(Probed found) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("Engines");
    for (EngineFacts engine : found.engines()) {
      String version = engine.version() == null ? "" : engine.version();
      lines.add(head(engine.id(), version, engine.available()));
      addRemedy(lines, engine.reason(), engine.remedy());
    }
    lines.add("").add("Devices");
    for (EngineFacts engine : found.engines()) {
      for (DeviceFacts device : engine.devices()) {
        String mark = device.simulated() ? " (SIMULATED)" : "";
        lines.add(
            String.format(
                Locale.ROOT,
                "  %-10s with %-10s %s",
                device.id(),
                engine.id(),
                device.name() + mark));
      }
    }
    lines.add("").add("Meters");
    for (MeterFacts meter : found.meters()) {
      lines.add(head(meter.id(), meter.scope(), meter.available()));
      addRemedy(lines, meter.reason(), meter.remedy());
    }
    return lines.toString();
  }

  private static String head(String id, String what, boolean available) {
    return String.format(
        Locale.ROOT, "  %-10s %-10s %s", id, what, available ? "ready" : "missing");
  }

  private static void addRemedy(
      StringJoiner lines, @Nullable String reason, @Nullable String remedy) {
    if (reason != null) {
      lines.add("    why: " + reason);
    }
    if (remedy != null) {
      lines.add("    do:  " + remedy);
    }
  }

  private Probed probe() {
    try (LocalWorker worker = LocalWorker.open(Installation.current())) {
      return worker.ask(new Probe(simulated()), Probed.class);
    }
  }
}
