package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.cli.CliFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ModelInputOptionsTest {
  @TempDir Path folder;

  @Test
  void putsNothingIntoARequestWhenNothingIsGiven() {
    assertThat(request()).isEmpty();
  }

  @Test
  void putsShapesByNameOrInOrder() {
    assertThat(request("--shape", "1,4")).hasToString("{\"shape\":[[1,4]]}");
    assertThat(request("--shape", "[1,4],[8]")).hasToString("{\"shape\":[[1,4],[8]]}");
    assertThat(request("--shape", "a[1,4]", "--shape", "b=[8]"))
        .hasToString("{\"shape\":{\"a\":[1,4],\"b\":[8]}}");
  }

  @Test
  void putsTheSignatureAndAbsolutePathsOfInputs() throws IOException {
    Path a = Files.createFile(folder.resolve("a.npy"));
    Path b = Files.createFile(folder.resolve("b.npy"));
    ObjectNode request = request("--signature", "decode", "--input", a + "", b + "");
    assertThat(request.path("signature").asText()).isEqualTo("decode");
    assertThat(request.path("inputs"))
        .extracting(node -> node.asText())
        .containsExactly(a + "", b + "");
  }

  @Test
  void namesInputsThatAreNotThere() {
    assertThatThrownBy(() -> request("--input", folder + "/none.npy"))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("none.npy");
  }

  @Test
  void tellsEveryTextThatIsNoShape() {
    assertThat(options("--shape", "1x4", "--shape", "2x4").faults())
        .hasSize(2)
        .allMatch(fault -> fault.startsWith("--shape: "));
    assertThat(options("--shape", "a[1],[2]").faults())
        .containsExactly("--shape: name every input or none, not some of [a[1], [2]]");
    assertThat(options("--shape", "a[1]").faults()).isEmpty();
  }

  private static ObjectNode request(String... arguments) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    options(arguments).putInto(request);
    return request;
  }

  private static ModelInputOptions options(String... arguments) {
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(arguments);
    return holder.given;
  }

  @Command(name = "holder")
  private static final class Holder {
    @Mixin private ModelInputOptions given = new ModelInputOptions();
  }
}
