package dev.wattstick.service.queue;

/** A job has ended; nothing can be changed about it. */
public final class JobEndedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobEndedException(Job job) {
    super("The job " + job.id() + " is " + job.state().id() + " already.");
  }
}
