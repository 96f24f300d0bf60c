package dev.wattstick.worker.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small text files below a root such as {@code /sys}; an unreadable one is null. */
record SystemFiles(Path root) {

  /** The content without surrounding blanks; null when it cannot be read or is empty. */
  @Nullable String text(String path) {
    try {
      // Not readString: a sensor may give bytes that are no UTF-8.
      String text =
          new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.UTF_8).strip();
      return text.isEmpty() ? null : text;
    } catch (IOException e) {
      return null;
    }
  }

  @Nullable Long number(String path) {
    String text = text(path);
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A number that the kernel gives in thousandths of {@code path}'s unit or thousands of it. */
  @Nullable Long scaled(String path, long factor) {
    Long number = number(path);
    return number == null ? null : number * factor;
  }

  /** Names in a folder that match, sorted; empty when it cannot be read. */
  List<String> names(String folder, String regex) {
    try (Stream<Path> entries = Files.list(root.resolve(folder))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches(regex))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
