package dev.wattstick.service.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Starts the service. One that cannot work ends with one sentence on stderr and exit code 1. */
@QuarkusMain
public final class ServiceMain {
  private ServiceMain() {}

  public static void main(String... arguments) {
    // RequestChecks looks at it and says what is wrong; Quarkus would answer 400 without a body.
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(null, ServiceMain::end, arguments);
  }

  private static void end(int code, @Nullable Throwable failure) {
    if (failure != null) {
      System.err.println(Refusal.sentence(failure));
    }
    System.exit(failure == null ? code : 1);
  }
}
