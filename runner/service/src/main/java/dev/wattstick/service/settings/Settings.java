package dev.wattstick.service.settings;

import dev.wattstick.record.SimulatedDevices;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of our own, {@code wattstick.*}; the paths are absolute when they come here. */
@ConfigMapping(prefix = "wattstick")
public interface Settings {

  /** The project's root; default is the working directory. */
  Path root();

  /** Everything the service keeps; default {@code <root>/databases/live}. */
  Path home();

  /** The catalog of models; default {@code <root>/models}. */
  Path models();

  /** The worker's jars; default {@code <root>/runner/worker/target/worker}. */
  Path worker();

  /** JVM options of a worker. */
  List<String> workerOptions();

  /** Names of variables that a worker gets of the service's environment, beside the usual few. */
  Optional<List<String>> workerEnvironment();

  /**
   * How much memory a worker may hold, for example {@code 8G}; else 4 GiB, or three quarters of
   * what is free if that is less.
   */
  Optional<MemorySize> workerMemory();

  /** Simulated devices: {@code name=latency,jitter,watts,seed;…}. */
  @WithDefault(SimulatedDevices.USUAL)
  Optional<String> simulated();

  /** Whether simulated devices wait for the host like any other. */
  @WithDefault("true")
  boolean simulatedTakesHost();

  /** The file that all services of a host lock while they measure; else it is in /run/lock. */
  Optional<Path> hostLock();

  /** Name among the services that share a database. */
  @WithDefault("local")
  String node();

  /** Below this much free space on the home's disk no job is taken or started. */
  @WithDefault("67108864")
  long diskReserveBytes();

  /** How long the logs of failed jobs are kept. */
  @WithDefault("P30D")
  Duration keepLogs();

  /** How long a request for the live database waits for a moment without jobs. */
  @WithDefault("PT2S")
  Duration patience();

  /** False for a service that answers questions about a home and measures nothing. */
  @WithDefault("true")
  boolean takesJobs();

  /** How requests are taken. */
  Http http();

  /** How requests are taken. */
  interface Http {
    /** Names under which the service answers beside localhost, 127.0.0.1 and [::1]. */
    Optional<List<String>> hosts();

    /** How long a request's body may take of which nothing comes. */
    @WithDefault("PT10S")
    Duration bodyPatience();

    /** The rate at which a body has to come, on the average. */
    @WithDefault("16384")
    long bodyBytesPerSecond();
  }

  /** The process with which the service ends; without one it runs until it is stopped. */
  Optional<Long> parentPid();

  /** How lanes are watched. */
  Lanes lanes();

  /** How lanes are watched. */
  interface Lanes {
    /** How often a lane proves that it lives; after four missed ones it is revived. */
    @WithDefault("PT5S")
    Duration heartbeat();

    /** How often to look for lanes that are due although nobody woke them. */
    @WithName("poll")
    @WithDefault("PT2S")
    Duration poll();
  }
}
