package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command that a document prints. A block {@code sh} is executed as it stands, the
 * blocks of a document in their order and in one shell; {@code sh serve} runs in the background
 * meanwhile; {@code sh ci} is what the checks of a change run themselves ({@code .ci/run}); {@code
 * sh study} needs the study's data; {@code sh slow} takes minutes and runs only with {@code
 * -Dwattstick.slow=true}.
 */
class DocumentsIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh( \\w+)?\\n(.*?)^```$");
  private static final Path ROOT =
      Path.of(System.getProperty("wattstick.root", "../..")).toAbsolutePath().normalize();

  private static final boolean SLOW = Boolean.getBoolean("wattstick.slow");

  private static final Path STUDY =
      Path.of(
              System.getProperty(
                  "wattstick.published", ROOT.resolve("../shared/published").toString()))
          .normalize();

  @TempDir private Path scratch;

  static Stream<String> documents() throws IOException {
    List<Path> found = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    for (String folder : List.of("docs", "models", "notebooks", "analysis", "runner")) {
      if (Files.isDirectory(ROOT.resolve(folder))) {
        try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
          walk.filter(path -> path.toString().endsWith(".md"))
              .filter(path -> !path.toString().contains("/target/"))
              .forEach(found::add);
        }
      }
    }
    return found.stream()
        .filter(DocumentsIT::hasCommands)
        .map(path -> ROOT.relativize(path).toString())
        .sorted();
  }

  private static boolean runs(@Nullable String kind) {
    return kind == null
        || (kind.equals(" slow") && SLOW)
        || (kind.equals(" study") && Files.isDirectory(STUDY));
  }

  private static boolean hasCommands(Path document) {
    try {
      return BLOCK
          .matcher(Files.readString(document))
          .results()
          .anyMatch(block -> runs(block.group(1)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyCommandWorksAsPrinted(String document) throws Exception {
    String port = freePort();
    String commands = script(Files.readString(ROOT.resolve(document)), port);
    Path script = Files.writeString(scratch.resolve("commands.sh"), commands);
    Path output = scratch.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", script.toString())
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("EDGE_ACC", STUDY.toString());
    builder.environment().put("WATTSTICK_NO_BUILD", "1");
    builder.environment().put("WATTSTICK_HOME", scratch.resolve("home").toString());
    Process process = builder.start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroy);
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as("%s ends; it printed:%n%s", document, printed).isTrue();
    assertThat(process.exitValue()).as("%s; it printed:%n%s", document, printed).isZero();
  }

  /** The blocks as one script, which stops at the first command that fails. */
  private static String script(String document, String port) {
    StringBuilder script = new StringBuilder("set -eux\n");
    Matcher block = BLOCK.matcher(document);
    while (block.find()) {
      if (" serve".equals(block.group(1))) {
        script
            .append(block.group(2).strip())
            .append(" --port ")
            .append(port)
            .append(" &\nserver=$!\n");
        script.append("trap 'kill $server; wait $server || true' EXIT\n");
        script
            .append(
                "curl -s -o /dev/null --retry 60 --retry-delay 1 --retry-all-errors http://127.0.0.1:")
            .append(port);
        script.append("/q/health/ready\n");
      } else if (runs(block.group(1))) {
        script.append(block.group(2).replace(":8888", ":" + port));
      } else {
        script
            .append("echo 'skipped: a block")
            .append(block.group(1))
            .append(" (see DocumentsIT)'\n");
      }
    }
    return script.toString();
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
