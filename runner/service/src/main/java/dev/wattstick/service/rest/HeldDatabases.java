package dev.wattstick.service.rest;

import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.service.database.DatabaseNames;
import dev.wattstick.service.database.Databases;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.fault.RefusedException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Finds the database that a path and its query name. */
@Singleton
class HeldDatabases {
  private final Databases databases;

  HeldDatabases(Databases databases) {
    this.databases = databases;
  }

  /**
   * @throws UnknownNameException with near matches, when there is none of that name
   * @throws RefusedException when the query is wrong, or asks for other runs of a database that is
   *     not the live one
   */
  HeldDatabase named(String name, @Nullable String verdicts, @Nullable String simulated) {
    Faults faults = new Faults();
    RunsSettings settings = RunChoice.read(verdicts, simulated, faults);
    if (settings != null && !name.equals(DatabaseNames.LIVE)) {
      faults.add(
          verdicts == null ? "/simulated" : "/verdicts",
          "only the database '" + DatabaseNames.LIVE + "' is merged when it is asked for");
    }
    if (!faults.isEmpty()) {
      throw new RefusedException("The query", faults.list());
    }
    return databases
        .find(name, settings == null ? RunsSettings.usual() : settings)
        .orElseThrow(() -> UnknownNameException.of("database", name, databases.names()));
  }

  /** As {@link #named}, where a query may ask for simulated numbers of any database. */
  HeldDatabase shown(String name, @Nullable String verdicts, @Nullable String simulated) {
    return named(name, verdicts, name.equals(DatabaseNames.LIVE) ? simulated : null);
  }
}
