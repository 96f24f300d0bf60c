package dev.wattstick.service.rest;

import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.service.database.DatabaseNames;
import dev.wattstick.service.database.Databases;
import dev.wattstick.service.database.HeldDatabase;
import dev.wattstick.service.fault.Faults;
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
   * The database, as the query wants it. With a fault it is the usual one, so that the rest of the
   * query can be judged too.
   *
   * @param faults gets what is wrong with the query, or that it asks for other runs of a database
   *     that is not the live one
   * @throws UnknownNameException with near matches, when there is none of that name
   */
  HeldDatabase named(
      String name, @Nullable String verdicts, @Nullable String simulated, Faults faults) {
    Faults own = new Faults();
    RunsSettings settings = RunsParameters.read(verdicts, simulated, own);
    if (settings != null && !name.equals(DatabaseNames.LIVE)) {
      own.add(
          verdicts == null ? "/simulated" : "/verdicts",
          "only the database '" + DatabaseNames.LIVE + "' is merged when it is asked for");
    }
    faults.addAll(own.list());
    return databases
        .find(name, settings == null || !own.isEmpty() ? RunsSettings.usual() : settings)
        .orElseThrow(() -> UnknownNameException.of("database", name, databases.names()));
  }

  /** As {@link #named}, where a query may ask for simulated numbers of any database. */
  HeldDatabase shown(
      String name, @Nullable String verdicts, @Nullable String simulated, Faults faults) {
    return named(name, verdicts, name.equals(DatabaseNames.LIVE) ? simulated : null, faults);
  }
}
