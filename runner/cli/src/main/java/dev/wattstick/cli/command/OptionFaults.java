package dev.wattstick.cli.command;

import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.text.NearMatches;
import dev.wattstick.cli.CliFailure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Gathers what is wrong with the values of options, a sentence each. */
final class OptionFaults {
  private final List<String> faults = new ArrayList<>();

  OptionFaults between(String option, long value, long least, long most) {
    if (value < least || value > most) {
      add(option + " is " + value + ": give " + least + " to " + most);
    }
    return this;
  }

  /**
   * @param value null is fine: the option was not given
   * @param known all that there is
   */
  OptionFaults oneOf(String option, @Nullable String value, List<String> known) {
    if (value != null && !known.contains(value)) {
      add(option + ": there is no '" + value + "', " + NearMatches.hint(value, known));
    }
    return this;
  }

  OptionFaults port(int port) {
    return between("--port", port, 0, 65535);
  }

  OptionFaults addIf(boolean wrong, String fault) {
    if (wrong) {
      add(fault);
    }
    return this;
  }

  /** Adds what is wrong with an option's value according to who reads it. */
  void refusals(String option, Runnable reading) {
    try {
      reading.run();
    } catch (ResultException e) {
      e.faults().forEach(fault -> add(option + ": " + fault.replaceFirst("\\.$", "")));
    } catch (CliFailure e) {
      add(option + ": " + e.getMessage());
    }
  }

  void add(String fault) {
    faults.add(fault);
  }

  /**
   * For what can only be checked once the command has begun.
   *
   * @throws ParameterException with all of them
   */
  void throwIfAny(CommandLine command) {
    if (!faults.isEmpty()) {
      throw new ParameterException(command, String.join("; ", faults));
    }
  }

  List<String> list() {
    return List.copyOf(faults);
  }
}
