package dev.wattstick.service.database;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The analysis says what to ask for and not how, since the command line has options and REST has
 * parameters: here the parameters are named.
 */
public final class RestWords {
  private static final Map<Pattern, String> PARAMETERS =
      Map.of(
          Pattern.compile("ask for ([A-Z]+) runs to have (it|them)"),
          "ask for them with verdicts=VALID,$1",
          Pattern.compile("ask for simulated runs to have (it|them)"),
          "ask for them with simulated=true",
          Pattern.compile("ask for a label of simulated numbers"),
          "ask for it with simulated=true",
          Pattern.compile("QUICK, UNSTABLE and simulated runs must be asked for"),
          "QUICK and UNSTABLE runs are asked for with verdicts=VALID,QUICK,UNSTABLE, simulated ones"
              + " with simulated=true, single ones with run=ID");

  private RestWords() {}

  /** A message of the analysis in REST's words. */
  public static String of(String message) {
    String text = message;
    for (Map.Entry<Pattern, String> one : PARAMETERS.entrySet()) {
      text = one.getKey().matcher(text).replaceAll(one.getValue());
    }
    return text;
  }
}
