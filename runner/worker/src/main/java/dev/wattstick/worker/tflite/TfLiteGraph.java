package dev.wattstick.worker.tflite;

import dev.wattstick.record.RunRecord;
import java.util.Locale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.RegistrationNodePair;
import org.bytedeco.tensorflowlite.TfLiteDelegateParams;
import org.bytedeco.tensorflowlite.TfLiteIntArray;
import org.bytedeco.tensorflowlite.TfLiteNode;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.jspecify.annotations.Nullable;

/** Walks over the operations of a prepared interpreter. */
final class TfLiteGraph {
  private final Interpreter interpreter;

  TfLiteGraph(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** How many of the model's operations a delegate took over; a delegate's kernel counts as all. */
  RunRecord.Acceleration acceleration() {
    int delegated = 0;
    int own = 0;
    String delegate = null;
    for (int index : plan()) {
      RegistrationNodePair pair = interpreter.node_and_registration(index);
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

  /** Whether some operation's result gets its shape only while it runs. */
  boolean hasDynamicTensors() {
    for (int index : plan()) {
      TfLiteIntArray outputs = interpreter.node_and_registration(index).first().outputs();
      for (int i = 0; i < outputs.size(); i++) {
        if (outputs.data(i) >= 0
            && interpreter.tensor(outputs.data(i)).allocation_type()
                == tensorflowlite.kTfLiteDynamic) {
          return true;
        }
      }
    }
    return false;
  }

  /** Numbers of the operations that are run, in their order. */
  int[] plan() {
    IntPointer plan = interpreter.execution_plan();
    int[] nodes = new int[plan == null ? 0 : (int) plan.limit()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = plan.get(i);
    }
    return nodes;
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
