package dev.wattstick.service.plan;

import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.EngineFacts.DeviceFacts;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.Mode;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.Scenario;
import dev.wattstick.service.catalog.Catalog;
import dev.wattstick.service.catalog.CatalogModel;
import dev.wattstick.service.catalog.Models;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.probe.NodeFacts;
import dev.wattstick.service.probe.Probe;
import dev.wattstick.service.probe.ProbeException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a request a job: fills in the defaults and looks up every name. */
@Singleton
public final class JobPlanner {
  private final Models models;
  private final Probe probe;
  private final GivenFiles given;

  public JobPlanner(Models models, Probe probe, GivenFiles given) {
    this.models = models;
    this.probe = probe;
    this.given = given;
  }

  /**
   * The job, with every choice made. Waits for the probe.
   *
   * @param faults what is known to be wrong with the request's fields already
   * @throws RefusedException when anything is wrong with the request; it holds all of it
   * @throws dev.wattstick.service.probe.ProbeException when the node's engines are not known
   */
  public JobSpec plan(JobRequest request, Faults faults) {
    NodeFacts facts = facts(faults);
    Catalog catalog = models.current();
    CatalogModel model = model(request, catalog, faults);
    EngineChoice choice = new EngineChoice(facts, request, faults);
    EngineFacts engine = choice.engine(model);
    DeviceFacts device = engine == null ? null : choice.device(engine);
    ModelFile file = file(request, model, engine, faults);
    if (engine == null) {
      choice.isKnownDevice();
    }
    if (file == null) {
      knownPrecision(request, model == null ? catalog.models() : List.of(model), faults);
    }
    Scenario scenario =
        oneOf(request.scenario(), "scenario", Scenario.values(), Scenario::id, faults);
    Mode mode = oneOf(request.mode(), "mode", Mode.values(), Mode::id, faults);
    DatasetChoice dataset = DatasetChoice.of(request, catalog, model, file, engine, faults);
    String meter = meter(request, facts, faults);
    JobDurations durations =
        JobDurations.of(
            request,
            mode == null ? Mode.QUICK : mode,
            scenario == null ? Scenario.SINGLE_STREAM : scenario,
            faults);
    given.check(request.inputs(), faults);
    signature(request, file, engine, faults);
    if (engine != null && device == null && !faults.at("/device")) {
      faults.add("/engine", "engine '" + engine.id() + "' finds no device");
    }
    if (!faults.isEmpty() || file == null || engine == null || device == null) {
      throw new RefusedException("The job", faults.list());
    }
    MeasurementSpec measurement =
        new MeasurementSpec(
            file.model(),
            file.precision(),
            engine.id(),
            device.id(),
            orElse(request.batchSize(), 1),
            orElse(request.threads(), 1),
            scenario == null ? Scenario.SINGLE_STREAM : scenario,
            mode == null ? Mode.QUICK : mode,
            dataset.name(),
            meter,
            durations.minQueries(),
            durations.minDuration().toNanos(),
            durations.maxDuration().toNanos(),
            durations.warmup().toNanos(),
            request.shape(),
            request.signature(),
            given.keep(request.inputs(), faults),
            file.sha256());
    return new JobSpec(
        measurement,
        file,
        dataset.absent(),
        orElse(request.priority(), 0),
        durations.timeout().toNanos(),
        request.labels() == null ? Map.of() : request.labels());
  }

  /** Only TensorFlow Lite files have signatures; which ones is known when the file is loaded. */
  private static void signature(
      JobRequest request, @Nullable ModelFile file, @Nullable EngineFacts engine, Faults faults) {
    if (request.signature() == null || file == null || engine == null) {
      return;
    }
    if (!file.format().equals("tflite")) {
      faults.add("/signature", "a file of format " + file.format() + " has no signatures");
    } else if (engine.id().equals(EngineFacts.OPENVINO)) {
      faults.add("/signature", "engine 'openvino' knows no signatures; use engine 'tflite'");
    }
  }

  /** What is wrong with the fields themselves is reported even where the node is not known. */
  private NodeFacts facts(Faults faults) {
    try {
      return probe.facts();
    } catch (ProbeException e) {
      if (!faults.isEmpty()) {
        throw new RefusedException("The job", faults.list());
      }
      throw e;
    }
  }

  private static @Nullable CatalogModel model(JobRequest request, Catalog catalog, Faults faults) {
    if (request.model() == null) {
      if (!faults.at("/model")) {
        faults.add("/model", "is required");
      }
      return null;
    }
    CatalogModel model = catalog.model(request.model()).orElse(null);
    if (model == null) {
      faults.unknown("/model", "model", request.model(), catalog.modelNames());
    } else if (model.files().isEmpty()) {
      faults.add("/model", "the model '" + model.name() + "' cannot be used: " + sentences(model));
      return null;
    }
    return model;
  }

  private static @Nullable ModelFile file(
      JobRequest request,
      @Nullable CatalogModel model,
      @Nullable EngineFacts engine,
      Faults faults) {
    if (model == null || engine == null || faults.at("/precision")) {
      return null;
    }
    ModelFile file = EngineFiles.best(model, engine, request.precision()).orElse(null);
    List<String> there = EngineFiles.precisions(model, engine);
    if (file == null && request.precision() != null && !there.isEmpty()) {
      faults.unknown(
          "/precision",
          "precision of " + model.name() + " for engine " + engine.id(),
          request.precision(),
          there);
    } else if (file == null) {
      faults.add(
          "/model",
          "the model '" + model.name() + "' has no file that engine '" + engine.id() + "' runs");
    }
    return file;
  }

  /** A precision that no file has is reported also where model or engine are wrong themselves. */
  private static void knownPrecision(JobRequest request, List<CatalogModel> models, Faults faults) {
    List<String> known =
        models.stream()
            .flatMap(model -> model.files().stream())
            .map(file -> file.file().precision())
            .distinct()
            .toList();
    String asked = request.precision();
    if (asked != null && !known.contains(asked) && !faults.at("/precision")) {
      faults.unknown("/precision", "precision", asked, known);
    }
  }

  private static String meter(JobRequest request, NodeFacts facts, Faults faults) {
    String asked = request.meter();
    if (asked == null || asked.equals(MeterFacts.AUTO) || asked.equals(MeterFacts.NONE)) {
      return asked == null ? MeterFacts.AUTO : asked;
    }
    for (MeterFacts meter : facts.meters()) {
      if (meter.id().equals(asked)) {
        if (!meter.available()) {
          String remedy = meter.remedy() == null ? "" : " (" + meter.remedy() + ")";
          faults.add(
              "/meter", "meter '" + asked + "' is not available: " + meter.reason() + remedy);
        }
        return asked;
      }
    }
    List<String> known =
        Stream.concat(
                Stream.of(MeterFacts.AUTO, MeterFacts.NONE),
                facts.meters().stream().map(MeterFacts::id))
            .toList();
    faults.unknown("/meter", "meter", asked, known);
    return asked;
  }

  private static <E> @Nullable E oneOf(
      @Nullable String asked, String what, E[] values, Function<E, String> id, Faults faults) {
    if (asked == null) {
      return null;
    }
    for (E value : values) {
      if (id.apply(value).equals(asked)) {
        return value;
      }
    }
    faults.unknown("/" + what, what, asked, Arrays.stream(values).map(id).toList());
    return null;
  }

  private static String sentences(CatalogModel model) {
    return model.faults().stream().map(Fault::sentence).collect(Collectors.joining("; "));
  }

  private static int orElse(@Nullable Integer value, int fallback) {
    return value == null ? fallback : value;
  }
}
