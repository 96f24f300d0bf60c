package dev.wattstick.service.publish;

import dev.wattstick.service.sqlite.QueueDatabase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Deletes runs for good: first the directory, then its entry in the index. */
@Singleton
public final class RunDeletion {
  private static final Logger LOG = Logger.getLogger(RunDeletion.class);

  private final Runs runs;
  private final RunIndex index;
  private final QueueDatabase database;

  public RunDeletion(Runs runs, RunIndex index, QueueDatabase database) {
    this.runs = runs;
    this.index = index;
    this.database = database;
  }

  /**
   * Deletes a run; what a crash leaves half done is finished by asking again.
   *
   * @return false when there is none of that id
   */
  public boolean delete(String id) throws IOException {
    Optional<RunRow> row = index.find(id);
    if (row.isEmpty()) {
      return false;
    }
    String directory = row.get().directory();
    runs.remove(directory);
    database.change(t -> index.remove(t, directory));
    LOG.infof("run %s deleted, its directory was %s", id, directory);
    return true;
  }
}
