package dev.wattstick.record.link;

import dev.wattstick.record.EnvironmentFacts;
import dev.wattstick.record.WorkerEvent;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import sun.misc.Unsafe;

/** A worker process for tests; the variable {@code FAKE} says what it does after the request. */
final class FakeWorker {
  private FakeWorker() {}

  public static void main(String[] arguments) throws Exception {
    try (WorkerLink link =
        WorkerLink.connect(System.getenv(), status -> Runtime.getRuntime().halt(status))) {
      link.request();
      link.send(new WorkerEvent.Progress(WorkerEvent.Phase.LOAD, 1L));
      switch (System.getenv("FAKE")) {
        case "answer" -> link.send(probed());
        case "answer, then more" -> answerThenMore(link);
        case "answer, then hang" -> {
          link.send(probed());
          new CountDownLatch(1).await();
        }
        case "flood, then answer" -> {
          System.out.print("flood ".repeat(1 << 20));
          System.out.println("\nlast line");
          link.send(probed());
        }
        case "crash" -> unsafe().putAddress(0, 0);
        case "fill the heap" -> fillHeap();
        case "hang" -> new CountDownLatch(1).await();
        default -> throw new IllegalArgumentException(System.getenv("FAKE"));
      }
    }
  }

  static WorkerEvent.Probed probed() {
    EnvironmentFacts facts =
        new EnvironmentFacts(
            "host", "Linux", "6.1", null, "x86_64", null, null, 2, null, null, null, null, null,
            null, null, null, "17", List.of(), Map.of());
    return new WorkerEvent.Probed(List.of(), List.of(), facts);
  }

  private static void answerThenMore(WorkerLink link) {
    link.send(probed());
    link.send(new WorkerEvent.Progress(WorkerEvent.Phase.QUALITY, null));
    link.send(new WorkerEvent.Failed(dev.wattstick.record.FailureKind.INTERNAL, "too late"));
  }

  private static void fillHeap() {
    List<byte[]> kept = new ArrayList<>();
    while (true) {
      kept.add(new byte[1 << 20]);
    }
  }

  private static Unsafe unsafe() throws ReflectiveOperationException {
    Field field = Unsafe.class.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    return (Unsafe) field.get(null);
  }
}
