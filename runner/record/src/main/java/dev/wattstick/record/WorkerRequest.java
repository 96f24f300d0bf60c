package dev.wattstick.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a worker process is asked to do; one request a process. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WorkerPlan.class, name = "measure"),
  @JsonSubTypes.Type(value = WorkerRequest.Probe.class, name = "probe"),
  @JsonSubTypes.Type(value = WorkerRequest.Infer.class, name = "infer")
})
public sealed interface WorkerRequest permits WorkerPlan, WorkerRequest.Probe, WorkerRequest.Infer {

  /**
   * Which engines, devices and meters does this node have?
   *
   * @param simulated the simulated devices to offer, by name ({@code fast} is device {@code
   *     sim:fast})
   */
  record Probe(Map<String, SimulatedDevice> simulated) implements WorkerRequest {}

  /**
   * One inference on given inputs; outputs are written as {@code output0.npy}, … in the model's
   * order and types.
   *
   * @param shapes for inputs that the file leaves open; empty where the arrays decide
   * @param signature which of the file's graphs to run; null for its first
   * @param inputs absolute paths of {@code .npy} files, in the order of the model's inputs
   * @param outputDirectory an existing folder
   */
  record Infer(
      String engine,
      String device,
      ModelFile model,
      int threads,
      List<InputShape> shapes,
      @Nullable String signature,
      List<String> inputs,
      String outputDirectory)
      implements WorkerRequest {}
}
