package dev.wattstick.cli.text;

import dev.wattstick.record.Execution;
import dev.wattstick.record.Execution.OpenInput;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was decided about models that their files leave open: a line a decision, each once. */
final class ExecutionNotes {
  private ExecutionNotes() {}

  static String of(List<RunRecord> runs) {
    Set<String> lines = new LinkedHashSet<>();
    for (RunRecord run : runs) {
      Execution execution = run.execution();
      emptyInputs(run.inputs()).forEach(line -> lines.add(run.model().model() + line));
      if (execution != null) {
        String model = run.model().model();
        execution.openInputs().stream()
            .filter(OpenInput::guessed)
            .forEach(input -> lines.add(model + guessed(input)));
        signatures(execution).forEach(line -> lines.add(model + line));
        state(execution).forEach(line -> lines.add(model + line));
        files(execution).forEach(line -> lines.add(model + line));
      }
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static String guessed(OpenInput input) {
    return ": the shape "
        + input.used()
        + " of input \""
        + input.input()
        + "\" was guessed, the file says "
        + input.declared()
        + "; --shape gives another";
  }

  static List<String> emptyInputs(List<TensorFacts> inputs) {
    return inputs.stream()
        .filter(input -> input.shape().contains(0L))
        .map(
            input ->
                ": its input \""
                    + input.name()
                    + "\" of shape "
                    + input.shape()
                    + " holds no elements: the times are those of no work")
        .toList();
  }

  private static List<String> signatures(Execution execution) {
    return execution.otherSignatures().isEmpty()
        ? List.of()
        : List.of(
            ": "
                + (execution.signature() == null
                    ? "its first graph was measured"
                    : "signature " + execution.signature() + " was measured")
                + ", not "
                + String.join(", ", execution.otherSignatures())
                + "; --signature chooses");
  }

  private static List<String> state(Execution execution) {
    if (execution.state() == Execution.State.CARRIED) {
      return List.of(": its state was carried from query to query");
    }
    return execution.state() == Execution.State.RESET
        ? List.of(": its state was reset before each query")
        : List.of();
  }

  private static List<String> files(Execution execution) {
    return execution.inputData().source() == Execution.Source.FILES
        ? List.of(": measured on the given inputs")
        : List.of();
  }
}
