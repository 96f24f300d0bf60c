package dev.wattstick.cli;

import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/** What the parser finds wrong with an option or a parameter, in the words of our own checks. */
final class ParserFaults {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);
  private static final Set<Class<?>> FRACTIONS = Set.of(double.class, Double.class);
  private static final Set<Class<?>> SWITCHES = Set.of(boolean.class, Boolean.class);

  private ParserFaults() {}

  /** A sentence without its full stop; the parser's own where it is none of the usual faults. */
  static String sentence(Exception error) {
    String message = String.valueOf(error.getMessage());
    if (error instanceof MissingParameterException missing) {
      return missing.getMissing().isEmpty() ? message : missing(missing.getMissing(), message);
    }
    if (error instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " is given twice: give it once";
    }
    if (error instanceof ParameterException wrong
        && wrong.getArgSpec() != null
        && wrong.getValue() != null) {
      return value(wrong.getArgSpec(), wrong.getValue(), message);
    }
    return message;
  }

  /** The parser uses one exception for what was left out and for an option without its value. */
  private static String missing(List<ArgSpec> specs, String message) {
    Set<String> names = new LinkedHashSet<>();
    specs.forEach(spec -> names.add(name(spec)));
    boolean withoutValue =
        specs.get(0).isOption() && !message.startsWith("Missing required option");
    if (withoutValue) {
      return String.join(", ", names) + " needs a value";
    }
    return String.join(", ", names) + (names.size() == 1 ? " is missing" : " are missing");
  }

  private static String value(ArgSpec spec, String value, String message) {
    Class<?>[] elements = spec.auxiliaryTypes();
    Class<?> type = elements.length > 0 ? elements[0] : spec.type();
    if (spec.completionCandidates() != null) {
      List<String> known = new ArrayList<>();
      spec.completionCandidates().forEach(known::add);
      return name(spec) + ": there is no '" + value + "', " + NearMatches.hint(value, known);
    }
    if (WHOLE.contains(type)) {
      return name(spec) + " is '" + value + "': give a whole number";
    }
    if (FRACTIONS.contains(type)) {
      return name(spec) + " is '" + value + "': give a number";
    }
    if (SWITCHES.contains(type)) {
      return name(spec) + " takes no value";
    }
    // A converter of ours says what is wrong; the parser puts the option before it.
    return name(spec) + ": " + message.replaceFirst("^Invalid value for .*?['\\])]: ", "");
  }

  private static String name(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }
}
