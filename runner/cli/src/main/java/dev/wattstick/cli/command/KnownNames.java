package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.text.NearMatches;
import dev.wattstick.client.RefusedRequest;
import dev.wattstick.client.ServiceClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Which jobs, runs, models or databases of a service are meant by the words of a command line. All
 * are looked up before anything is done, so that a misspelt one changes nothing.
 */
final class KnownNames {
  /** Shorter beginnings of ids are the same for days. */
  private static final int SHORTEST_BEGINNING = 8;

  private static final int NOT_FOUND = 404;

  private final ServiceClient client;
  private final String what;
  private final String path;

  /** By id or name; null before the list was needed. */
  private @Nullable Map<String, JsonNode> all;

  /**
   * @param what one is called, such as {@code job}
   * @param path of the list
   */
  KnownNames(ServiceClient client, String what, String path) {
    this.client = client;
    this.what = what;
    this.path = path;
  }

  /**
   * Ids: whole, or an unambiguous beginning of at least eight characters.
   *
   * @return each id once, in the order of the words
   * @throws CommandLine.ParameterException with every word that means none or several
   */
  List<String> ids(List<String> words, CommandLine command) {
    OptionFaults faults = new OptionFaults();
    Set<String> ids = new LinkedHashSet<>();
    for (String word : words) {
      List<String> found = exists(word) ? List.of(word) : beginningWith(word);
      if (found.size() == 1) {
        ids.add(found.get(0));
      } else {
        faults.add(
            found.isEmpty()
                ? "there is no " + what + " '" + word + "'"
                : "'" + word + "' is the beginning of " + found.size() + " " + path);
      }
    }
    faults.throwIfAny(command);
    return List.copyOf(ids);
  }

  /**
   * Names, which are whole.
   *
   * @param meant which of them a hint may name
   * @throws CommandLine.ParameterException with every word that is none
   */
  List<String> names(List<String> words, Predicate<JsonNode> meant, CommandLine command) {
    OptionFaults faults = new OptionFaults();
    for (String word : words) {
      if (!all("name").containsKey(word) && !exists(word)) {
        faults.add(
            "there is no " + what + " '" + word + "', " + NearMatches.hint(word, those(meant)));
      }
    }
    faults.throwIfAny(command);
    return List.copyOf(new LinkedHashSet<>(words));
  }

  /** What is there but cannot be read exists, too: what is to be done with it shows. */
  private boolean exists(String word) {
    try {
      client.get(path + "/" + ServiceClient.segment(word));
      return true;
    } catch (RefusedRequest e) {
      return e.status() != NOT_FOUND;
    }
  }

  /** Also a run whose directory is gone, which only the list has. */
  private List<String> beginningWith(String word) {
    if (word.length() < SHORTEST_BEGINNING) {
      return List.of();
    }
    return all("id").keySet().stream().filter(id -> id.startsWith(word)).toList();
  }

  private List<String> those(Predicate<JsonNode> meant) {
    List<String> names = new ArrayList<>();
    all("name")
        .forEach(
            (name, item) -> {
              if (meant.test(item)) {
                names.add(name);
              }
            });
    return names;
  }

  /** Lists of what has ids come in pages, the others whole. */
  private Map<String, JsonNode> all(String key) {
    if (all == null) {
      JsonNode items =
          key.equals("id")
              ? client.list(path, Map.of(), Integer.MAX_VALUE).items()
              : client.get(path).path("items");
      Map<String, JsonNode> byKey = new LinkedHashMap<>();
      items.forEach(item -> byKey.put(item.path(key).asText(), item));
      all = byKey;
    }
    return all;
  }
}
