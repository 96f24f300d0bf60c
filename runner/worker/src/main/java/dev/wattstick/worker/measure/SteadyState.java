package dev.wattstick.worker.measure;

import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.RunRecord;

/** What the timed part gave, and the machine's state just before and just after it. */
record SteadyState(
    Timings timings,
    RunRecord.Energy energy,
    EnvironmentFacts.Thermal before,
    EnvironmentFacts.Thermal after) {}
