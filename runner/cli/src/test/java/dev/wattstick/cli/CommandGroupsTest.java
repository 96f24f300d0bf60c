package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandGroupsTest {
  private final CommandLine root =
      CommandTree.of(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));

  @Test
  void everyCommandIsInOneGroup() {
    List<String> grouped = CommandGroups.all().values().stream().flatMap(List::stream).toList();
    assertThat(grouped).containsExactlyInAnyOrderElementsOf(root.getSubcommands().keySet());
  }

  @Test
  void everyCommandHasALineThatFitsATerminal() {
    assertThat(root.getUsageMessage().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(root.getUsageMessage())
        .containsSubsequence(
            "Measure:", "  run ", "jobs and runs:", "  cancel ", "Evaluate:", "  rate ");
  }
}
