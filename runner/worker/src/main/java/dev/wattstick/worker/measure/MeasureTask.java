package dev.wattstick.worker.measure;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerEvent.Phase;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.worker.arrays.GivenInputs;
import dev.wattstick.worker.dataset.Dataset;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.environment.EnvironmentReader;
import dev.wattstick.worker.meter.MeterCatalog;
import dev.wattstick.worker.meter.Recording;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Carries out one plan: load, first inference, warm-up, steady state, quality. */
public final class MeasureTask {
  /** Direct buffers may take as much as the heap; inputs get one part in two of that. */
  private static final int SHARE_FOR_INPUTS = 2;

  private final List<EngineProvider> engines;
  private final MeterCatalog meters;
  private final EnvironmentReader environment;
  private final LongSupplier clock;
  private final Consumer<WorkerEvent> progress;

  /**
   * @param clock nanoseconds: {@code System::nanoTime}
   * @param progress is called when a phase begins, never from within the timed loop
   */
  public MeasureTask(
      List<EngineProvider> engines,
      MeterCatalog meters,
      EnvironmentReader environment,
      LongSupplier clock,
      Consumer<WorkerEvent> progress) {
    this.engines = List.copyOf(engines);
    this.meters = meters;
    this.environment = environment;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Measures. The raw numbers are in the plan's folder when it returns.
   *
   * @throws MeasureException when there is no such engine or the raw numbers cannot be written
   * @throws dev.wattstick.worker.engine.EngineException when the model cannot be loaded or run
   * @throws dev.wattstick.worker.dataset.DatasetException when the dataset cannot be used
   */
  public WorkerEvent.Measurement run(WorkerPlan plan) {
    EngineProvider engine = engine(plan.spec().engine());
    Dataset dataset = QualityPlan.open(plan);
    GivenInputs given = given(plan);
    Surroundings surroundings = Surroundings.look(environment, clock);
    progress.accept(new WorkerEvent.Progress(Phase.LOAD, null));
    long startNs = clock.getAsLong();
    try (LoadedModel model = engine.load(plan.model(), options(plan, given))) {
      long loadNs = clock.getAsLong() - startNs;
      if (given != null) {
        given.requireFor(plan.model().path(), model.inputs());
      }
      return measure(plan, model, dataset, given, surroundings, loadNs);
    }
  }

  private WorkerEvent.Measurement measure(
      WorkerPlan plan,
      LoadedModel model,
      @Nullable Dataset dataset,
      @Nullable GivenInputs given,
      Surroundings surroundings,
      long loadNs) {
    QualityPlan qualityPlan = QualityPlan.of(plan, dataset, model);
    InputSource source =
        given == null || plan.spec().inputs() == null
            ? qualityPlan.inputs()
            : new ArrayInputs(given, plan.spec().inputs());
    ByteBuffer[][] inputs = inputs(model, source);
    Session session = new Session(model, inputs, clock, progress);

    long firstInferenceNs = session.firstInferenceNs();
    DatasetEvaluation evaluation = qualityPlan.evaluation(model);
    Session.WarmUp warmUp = session.warmUp(plan.spec().minWarmupNs());
    SteadyState steady = steadyState(plan, session, warmUp);
    CsvGzip.writeSamples(Path.of(plan.outputDirectory()), steady.timings());
    RunRecord.Quality quality =
        evaluation == null
            ? null
            : evaluate(evaluation, qualityPlan, model, session.outputs(), warmUp);
    if (plan.simulated() == null) {
      OutputComparison.require(plan.model().path(), model, inputs, session.outputs());
    }
    return new Report(
            plan, model, source.describe(), surroundings, loadNs, firstInferenceNs, warmUp, steady)
        .event(quality, qualityPlan.absentBecause());
  }

  private SteadyState steadyState(WorkerPlan plan, Session session, Session.WarmUp warmUp) {
    StopRule rule = StopRule.steadyState(plan);
    Timings timings = session.prepareSteadyState(rule, warmUp);
    EnvironmentFacts.Thermal before = environment.thermal();
    DeviceId device = DeviceId.parse(plan.spec().device());
    Recording recording = new Recording(clock, plan.spec().maxDurationNs());
    try (PowerWatch power =
        PowerWatch.start(meters.choose(plan.spec().meter(), device), device, recording)) {
      // What the preparation left is collected now, so that no collection falls into the loop.
      System.gc();
      session.steadyState(rule, timings);
      EnvironmentFacts.Thermal after = environment.thermal();
      Path folder = Path.of(plan.outputDirectory());
      RunRecord.Energy energy = power.conclude(timings, plan.spec().batchSize(), folder).get(0);
      return new SteadyState(timings, energy, before, after);
    }
  }

  private RunRecord.Quality evaluate(
      DatasetEvaluation evaluation,
      QualityPlan qualityPlan,
      LoadedModel model,
      ByteBuffer[] outputs,
      Session.WarmUp warmUp) {
    long expectedNs = warmUp.durationNs() / warmUp.runs() * qualityPlan.queries();
    progress.accept(new WorkerEvent.Progress(Phase.QUALITY, expectedNs));
    // Not the buffer of the timed queries: their input is compared afterwards.
    ByteBuffer picture = TensorBuffers.allocate(model.inputs().get(0));
    return evaluation.run(picture, outputs);
  }

  /** The arrays of the plan; null where there are none, or a simulated device ignores them. */
  private static @Nullable GivenInputs given(WorkerPlan plan) {
    return plan.spec().inputs() == null || plan.simulated() != null
        ? null
        : GivenInputs.open(plan.spec().inputs());
  }

  private ByteBuffer[][] inputs(LoadedModel model, InputSource source) {
    long memoryBytes = Runtime.getRuntime().maxMemory() / SHARE_FOR_INPUTS;
    return InputRing.fill(model.inputs(), source, environment.lastLevelCacheBytes(), memoryBytes);
  }

  private EngineProvider engine(String id) {
    return engines.stream()
        .filter(engine -> engine.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new MeasureException(
                    FailureKind.ENGINE_UNAVAILABLE,
                    "there is no engine "
                        + id
                        + "; there are "
                        + engines.stream().map(EngineProvider::id).toList(),
                    null));
  }

  private static EngineProvider.LoadOptions options(WorkerPlan plan, @Nullable GivenInputs given) {
    return new EngineProvider.LoadOptions(
        DeviceId.parse(plan.spec().device()),
        plan.spec().batchSize(),
        plan.spec().threads(),
        plan.spec().shapes() == null ? List.of() : plan.spec().shapes(),
        given == null ? List.of() : given.shapes(),
        plan.spec().signature());
  }
}
