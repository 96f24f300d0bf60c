package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged command does with files that people have. */
class ModelFileIT {
  private static final Path ROOT =
      Path.of(System.getProperty("wattstick.root", "../..")).toAbsolutePath().normalize();
  private static final Path DIGITS = ROOT.resolve("models/digits/digits_int8.tflite");
  private static final Path CASES =
      Path.of(
          System.getProperty(
              "wattstick.cases", ROOT.resolveSibling("shared/cases/models").toString()));
  private static final Path EDGE_TPU = ROOT.resolveSibling("shared/edgetpu_models");

  @TempDir private Path folder;
  private Path temporary;

  @BeforeEach
  void aTemporaryFolderOfItsOwn() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  @Test
  void inferAndRunAgreeOnFilesThatSniffersTookForOthers() throws Exception {
    for (String name : List.of("i_bom.xml", "o_graphfirst.onnx")) {
      Path file = shared(CASES.resolve("sniffing")).resolve(name);
      Path out = folder.resolve("out-" + name);
      Ended infer = infer(file, CASES.resolve("sniffing/x14.npy"), out);
      assertThat(infer.status).as(infer.printed).isZero();
      assertThat(out.resolve("output0.npy")).exists();
      assertThat(run(file)).satisfies(Ended::isWell);
    }
  }

  @Test
  void externalDataIsTakenAlong() throws Exception {
    Path file = shared(CASES.resolve("external-data")).resolve("o_external.onnx");
    infer(file, CASES.resolve("external-data/x64.npy"), folder.resolve("out")).isWell();
    run(file).isWell();
    Path alone = Files.copy(file, folder.resolve("alone.onnx"));
    assertThat(run(alone).refusal()).contains(alone + " has weights in files that are missing: o_");
  }

  @Test
  void anyNameIsMeasuredAndTold() throws Exception {
    Path odd = folder.resolve("_größe;a=b [1] \"模型\" " + "x".repeat(180));
    Files.write(odd, otherDigits());
    Ended run = run(odd);
    run.isWell();
    assertThat(run.printed).contains("größe a b [1] 模型 x");
    // The service knows these bytes now, by their first name: messages must not show that.
    Path other = Files.write(folder.resolve("-second.tflite"), otherDigits());
    Ended refused = run(other, "--batch", "3");
    assertThat(refused.status).isEqualTo(1);
    assertThat(refused.printed).contains(other + " cannot run with batch size 3");
    assertThat(refused.printed).doesNotContain("größe", "home/models");
  }

  @Test
  void aFileCompiledForTheEdgeTpuIsToldAsSuch() throws Exception {
    Path compiled = shared(EDGE_TPU).resolve("split_concat_edgetpu.tflite");
    Path zero = Files.write(folder.resolve("zero.npy"), scalar("<f4", new byte[4]));
    for (Ended ended : List.of(run(compiled), infer(compiled, zero, folder.resolve("out")))) {
      assertThat(ended.refusal())
          .contains(compiled + ": it was compiled for the Coral Edge TPU")
          .contains("before edgetpu_compiler")
          .doesNotContain("export", "home/models");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "infer"})
  void whatIsNoFileIsRefusedAtOnce(String command) throws Exception {
    Path pipe = folder.resolve("pipe.onnx");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path empty = Files.createFile(folder.resolve("empty.tflite"));
    Path large = folder.resolve("large.onnx");
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((2L << 30) + 1);
    }
    String[][] refusals = {
      {pipe.toString(), "is a pipe"},
      {folder + "/", "is a folder"},
      {empty.toString(), "is empty"},
      {large.toString(), "models of more than 2 GiB"},
      {"/dev/stdin", "what another program hands over"},
      {"/dev/fd/0", "what another program hands over"},
      {folder.resolve("none.onnx").toString(), "does not exist"}
    };
    for (String[] refusal : refusals) {
      Ended ended =
          wattstick(
              command,
              refusal[0],
              "--" + (command.equals("run") ? "home" : "out"),
              folder.resolve("x").toString());
      assertThat(ended.refusal()).contains(refusal[1]);
    }
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void aCrashNamesItsLogAndLeavesNothing() throws Exception {
    Path file = shared(CASES.resolve("first-inference")).resolve("o_range.onnx");
    Path zero = Files.write(folder.resolve("zero.npy"), scalar("<f4", new byte[4]));
    Path out = folder.resolve("out");
    Ended ended =
        wattstick(
            "infer",
            file.toString(),
            "--out",
            out.toString(),
            "--input",
            zero.toString(),
            zero.toString(),
            zero.toString());
    if (!ended.printed.contains("native code crashed")) {
      zero = Files.write(folder.resolve("zero.npy"), scalar("<i8", new byte[8]));
      ended =
          wattstick(
              "infer",
              file.toString(),
              "--out",
              out.toString(),
              "--input",
              zero.toString(),
              zero.toString(),
              zero.toString());
    }
    assertThat(ended.refusal()).contains("SIGFPE").contains("the worker's log is ");
    Path log = Path.of(ended.printed.replaceFirst("(?s).*the worker's log is (\\S+).*", "$1"));
    assertThat(log).content().contains("SIGFPE");
    Files.delete(log);
    assertThat(out).doesNotExist();
    assertThat(temporary).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aSignalLeavesNothing(String signal) throws Exception {
    Path out = folder.resolve("out");
    try (WatchService watch = temporary.getFileSystem().newWatchService()) {
      temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = start("infer", DIGITS.toString(), "--out", out.toString());
      awaitFolders(watch, 1);
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(temporary).isEmptyDirectory();
    assertThat(out).doesNotExist();
  }

  @Test
  void aKilledCommandsFolderIsRemovedByTheNext() throws Exception {
    try (WatchService watch = temporary.getFileSystem().newWatchService()) {
      temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = start("infer", DIGITS.toString(), "--out", folder + "/out");
      Path lock = awaitFolders(watch, 2).resolve("owner.lock");
      while (process.isAlive() && !Files.exists(lock)) {
        Thread.onSpinWait();
      }
      process.destroyForcibly().waitFor();
    }
    assertThat(temporary).isNotEmptyDirectory();
    wattstick("doctor");
    assertThat(temporary).isEmptyDirectory();
  }

  /** A model that no catalog knows: bytes after its end are no part of it. */
  private static byte[] otherDigits() throws IOException {
    byte[] model = Files.readAllBytes(DIGITS);
    return Arrays.copyOf(model, model.length + 16);
  }

  /** Waits until so many folders of workers were made; returns the last. */
  private Path awaitFolders(WatchService watch, int folders) throws InterruptedException {
    List<Path> made = new ArrayList<>();
    while (made.size() < folders) {
      WatchKey key = watch.poll(60, TimeUnit.SECONDS);
      assertThat(key).as("a worker's folder after %s", made).isNotNull();
      key.pollEvents().stream()
          .map(event -> temporary.resolve(String.valueOf(event.context())))
          .filter(path -> path.getFileName().toString().startsWith("wattstick-worker-"))
          .forEach(made::add);
      key.reset();
    }
    return made.get(folders - 1);
  }

  /** A numpy array without dimensions. */
  private static byte[] scalar(String type, byte[] value) {
    String head = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (), }";
    String padded = head + " ".repeat(117 - head.length()) + "\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\u0093NUMPY\u0001\0".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(
        ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 118).array());
    bytes.writeBytes(padded.getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(value);
    return bytes.toByteArray();
  }

  private static Path shared(Path place) {
    if (!Files.isDirectory(place)) {
      System.out.println("SKIPPED: no folder " + place + "; set -Dwattstick.cases");
    }
    assumeTrue(Files.isDirectory(place), place + " is not there");
    return place;
  }

  private Ended infer(Path file, Path input, Path out) throws Exception {
    return wattstick(
        "infer", file.toString(), "--input", input.toString(), "--out", out.toString());
  }

  private Ended run(Path file, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of("run", file.toString(), "--duration", "100ms", "--dataset", "none"));
    arguments.addAll(List.of("--home", folder.resolve("home").toString()));
    arguments.addAll(List.of(more));
    return wattstick(arguments.toArray(String[]::new));
  }

  private Ended wattstick(String... arguments) throws Exception {
    Process process = start(arguments);
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    String printed = Files.readString(folder.resolve("printed.txt"));
    assertThat(ended).as("%s ends; it printed %s", List.of(arguments), printed).isTrue();
    return new Ended(process.exitValue(), printed);
  }

  /** Its standard input stays open: whoever reads from it waits. */
  private Process start(String... arguments) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(ROOT.resolve("wattstick").toString()), Stream.of(arguments))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("printed.txt").toFile());
    builder.environment().put("WATTSTICK_NO_BUILD", "1");
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    return builder.start();
  }

  /** How a command ended. */
  private record Ended(int status, String printed) {
    void isWell() {
      assertThat(status).as(printed).isZero();
    }

    String refusal() {
      assertThat(status).as(printed).isEqualTo(1);
      return printed.lines().filter(line -> line.startsWith("wattstick: ")).reduce("", (a, b) -> b);
    }
  }
}
