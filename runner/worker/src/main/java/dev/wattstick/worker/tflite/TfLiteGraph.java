package dev.wattstick.worker.tflite;

import dev.wattstick.record.RunRecord;
import java.util.Locale;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.tensorflowlite.RegistrationNodePair;
import org.bytedeco.tensorflowlite.Subgraph;
import org.bytedeco.tensorflowlite.TfLiteDelegateParams;
import org.bytedeco.tensorflowlite.TfLiteNode;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.jspecify.annotations.Nullable;

/** Walks over the operations of a prepared graph. */
final class TfLiteGraph {
  /** They run other graphs of the file, whose tensors may come and go. */
  private static final Set<Integer> CONTROL_FLOW =
      Set.of(
          tensorflowlite.kTfLiteBuiltinIf,
          tensorflowlite.kTfLiteBuiltinWhile,
          tensorflowlite.kTfLiteBuiltinCall);

  private static final Set<Integer> RESOURCES =
      Set.of(
          tensorflowlite.kTfLiteBuiltinVarHandle,
          tensorflowlite.kTfLiteBuiltinReadVariable,
          tensorflowlite.kTfLiteBuiltinAssignVariable);

  private final Subgraph graph;

  TfLiteGraph(Subgraph graph) {
    this.graph = graph;
  }

  /** How many of the model's operations a delegate took over; a delegate's kernel counts as all. */
  RunRecord.Acceleration acceleration() {
    int delegated = 0;
    int own = 0;
    String delegate = null;
    for (int index : plan()) {
      RegistrationNodePair pair = graph.node_and_registration(index);
      TfLiteNode node = pair.first();
      if (node.delegate() == null || node.delegate().isNull()) {
        own++;
      } else {
        delegated += new TfLiteDelegateParams(node.builtin_data()).nodes_to_replace().size();
        delegate = delegateName(pair.second().custom_name());
      }
    }
    return new RunRecord.Acceleration(delegate, delegated, delegated + own, "CPU");
  }

  /**
   * Whether some tensor gets its shape or its place only while the graph runs. Certain after the
   * first inference only: preparing stops at the first operation whose result is such a tensor.
   */
  boolean hasDynamicTensors() {
    if (graph.HasDynamicTensors() || hasOperation(CONTROL_FLOW)) {
      return true;
    }
    for (int i = 0; i < graph.tensors_size(); i++) {
      if (graph.tensor(i).allocation_type() == tensorflowlite.kTfLiteDynamic) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has variables that the interpreter can reset: those of recurrent layers. */
  boolean hasVariableTensors() {
    for (int i = 0; i < graph.tensors_size(); i++) {
      if (graph.tensor(i).is_variable()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has resource variables, which the interpreter cannot reset. */
  boolean hasResourceVariables() {
    return hasOperation(RESOURCES);
  }

  /** Numbers of the operations that are run, in their order. */
  int[] plan() {
    IntPointer plan = graph.execution_plan();
    int[] nodes = new int[plan == null ? 0 : (int) plan.limit()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = plan.get(i);
    }
    return nodes;
  }

  /** Among all operations, also those that a delegate took over. */
  private boolean hasOperation(Set<Integer> codes) {
    for (int i = 0; i < graph.nodes_size(); i++) {
      if (codes.contains(graph.node_and_registration(i).second().builtin_code())) {
        return true;
      }
    }
    return false;
  }

  /** {@code TfLiteXNNPackDelegate} is known as XNNPACK. */
  private static String delegateName(@Nullable BytePointer name) {
    if (name == null || name.isNull()) {
      return "unknown";
    }
    String given = name.getString();
    return given.toLowerCase(Locale.ROOT).contains("xnnpack") ? "XNNPACK" : given;
  }
}
