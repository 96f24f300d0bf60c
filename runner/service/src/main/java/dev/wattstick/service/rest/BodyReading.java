package dev.wattstick.service.rest;

import dev.wattstick.service.home.Home;
import dev.wattstick.service.http.BodyPace;
import io.netty.handler.codec.DecoderException;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads bodies whole before anything works on them, files of forms onto the disk: a client that
 * sends slowly holds a connection, never one of the threads that answer, and not for long.
 */
@Singleton
final class BodyReading {
  private static final Logger LOG = Logger.getLogger(BodyReading.class);

  /**
   * The resources tell a body that is a little too long in their own words; this is for the rest.
   */
  private static final long LONGEST_JSON = 1 << 20;

  /** Until what came of a file is in it. */
  private static final long LAST_WRITES_MS = 5_000;

  /** What reads forms; any other path refuses them unread. */
  private static final Set<String> FORM_PATHS = Set.of("/api/v1/models", "/api/v1/imports");

  private final RoutedProblem problems;
  private final BodyPace pace;
  private final BodyHandler texts;
  private final BodyHandler forms;

  BodyReading(
      RoutedProblem problems,
      BodyPace pace,
      Home home,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
    this.problems = problems;
    this.pace = pace;
    this.texts = BodyHandler.create(false).setBodyLimit(LONGEST_JSON);
    this.forms =
        BodyHandler.create(true)
            .setUploadsDirectory(home.tmp().resolve("uploads").toString())
            .setBodyLimit(largest.asLongValue())
            .setDeleteUploadedFilesOnEnd(true);
  }

  static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.strip().matches("0*"));
  }

  void addTo(Router router, int order) {
    router.route().order(order).handler(this::read).failureHandler(this::failed);
    router.route().order(order + 1).handler(this::done);
  }

  private void read(RoutingContext context) {
    boolean form = isForm(context.request());
    if (!hasBody(context.request())
        || (form && !FORM_PATHS.contains(context.normalizedPath().replaceFirst("/$", "")))) {
      context.next();
      return;
    }
    Reading reading = new Reading(context);
    context.put(Reading.class.getName(), reading);
    try {
      (form ? forms : texts).handle(context);
    } catch (DecoderException | IllegalArgumentException | IndexOutOfBoundsException e) {
      reading.end();
      refuse(context, BodyProblems.noWholeForm(": its boundary cannot be read"));
      return;
    }
    // In the place of the body handler's own, which meets a closed file when a client leaves.
    context.request().exceptionHandler(failure -> broken(context, reading, failure));
    // The body handler has asked the client to go on.
    context.request().headers().remove(HttpHeaders.EXPECT);
    reading.watch();
  }

  private void broken(RoutingContext context, Reading reading, Throwable failure) {
    if (context.get(Reading.class.getName()) != reading) {
      return; // it came whole, and a resource is at work with it
    }
    reading.end();
    if (failure instanceof DecoderException) {
      refuse(context, BodyProblems.ofForm(failure));
    }
    forgetUploads(context);
  }

  /** Stops what is being written, and removes it. */
  private static void forgetUploads(RoutingContext context) {
    List<FileUpload> uploads = List.copyOf(context.fileUploads());
    context.fileUploads().clear();
    for (FileUpload upload : uploads) {
      try {
        upload.cancel();
      } catch (IllegalStateException e) {
        LOG.debugf("an upload had ended: %s", e.getMessage());
      }
      context
          .vertx()
          .fileSystem()
          .delete(upload.uploadedFileName())
          .onFailure(e -> LOG.debugf("an upload was removed already: %s", e.getMessage()));
    }
  }

  private static boolean isForm(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  private void done(RoutingContext context) {
    Reading reading = context.remove(Reading.class.getName());
    if (reading == null) {
      context.next();
      return;
    }
    reading.end();
    HttpServerRequest request = context.request();
    if (request.isExpectMultipart()
        && context.fileUploads().isEmpty()
        && request.formAttributes().isEmpty()) {
      problems.answer(context, BodyProblems.noWholeForm(": it has no part"));
    } else {
      context.next();
    }
  }

  private void failed(RoutingContext context) {
    Reading reading = context.get(Reading.class.getName());
    if (reading == null) {
      context.next(); // not while the body was read
      return;
    }
    reading.end();
    if (context.response().ended() || context.response().closed()) {
      return; // given up before, or the client is gone: nobody is left to be told
    }
    Problem problem = BodyProblems.of(context.statusCode(), context.failure());
    if (problem == null) {
      context.next();
    } else {
      refuse(context, problem);
    }
  }

  /** What is left of the body would be taken for the next request. */
  private void refuse(RoutingContext context, Problem problem) {
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    context.response().endHandler(ended -> context.request().connection().close());
    problems.answer(context, problem);
  }

  /** A body that is coming. */
  private final class Reading {
    private final RoutingContext context;
    private final long startedNs = System.nanoTime();
    private long timer = -1;
    private boolean ended;

    Reading(RoutingContext context) {
      this.context = context;
      context.addEndHandler(any -> end());
      context.request().end().onSuccess(any -> whole());
    }

    /** What is left is to write the rest of the files, or there is no end to wait for. */
    private void whole() {
      if (!ended && context.request().isExpectMultipart()) {
        context.vertx().cancelTimer(timer);
        timer = context.vertx().setTimer(LAST_WRITES_MS, any -> giveUpUnlessEnded());
      }
    }

    private void giveUpUnlessEnded() {
      if (!ended) {
        giveUp();
      }
    }

    void watch() {
      long allowedMs = pace.allowed(context.request().bytesRead()).toMillis();
      long leftMs = allowedMs - elapsedMs();
      if (ended) {
        return;
      } else if (leftMs <= 0) {
        giveUp();
      } else {
        timer = context.vertx().setTimer(leftMs, any -> watch());
      }
    }

    /** Or it came whole, but a part of the form in it has no end. */
    private void giveUp() {
      ended = true;
      Problem slow =
          BodyProblems.tooSlow(context.request().bytesRead(), elapsedMs(), pace.bytesPerSecond());
      refuse(
          context,
          context.request().isEnded() ? BodyProblems.noWholeForm(": a part has no end") : slow);
      forgetUploads(context);
    }

    private long elapsedMs() {
      return (System.nanoTime() - startedNs) / 1_000_000;
    }

    void end() {
      ended = true;
      context.vertx().cancelTimer(timer);
    }
  }
}
