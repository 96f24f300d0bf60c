package dev.wattstick.worker.measure;

import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inputs over which the queries rotate: together larger than the last-level cache, so that each
 * query finds its input in memory, as fresh data from a camera would be.
 */
final class InputRing {
  private static final int FEWEST_SETS = 2;

  /** Of tiny inputs; more would only measure the garbage of their buffers. */
  private static final int MOST_SETS = 4096;

  private static final long BYTES_WITHOUT_KNOWN_CACHE = 64L << 20;
  private static final double TIMES_THE_CACHE = 1.25;
  private static final long MOST_BYTES = 512L << 20;

  private InputRing() {}

  /**
   * @param lastLevelCacheBytes null where it is not known
   * @param memoryBytes that may be used at most
   */
  static ByteBuffer[][] fill(
      List<TensorFacts> tensors,
      InputSource source,
      @Nullable Long lastLevelCacheBytes,
      long memoryBytes) {
    ByteBuffer[][] ring = new ByteBuffer[sets(bytes(tensors), lastLevelCacheBytes, memoryBytes)][];
    for (int set = 0; set < ring.length; set++) {
      ring[set] = TensorBuffers.allocate(tensors);
      for (int i = 0; i < tensors.size(); i++) {
        ByteBuffer into = ring[set][i];
        if (set < source.distinct()) {
          source.fill(set, i, tensors.get(i), into);
        } else {
          // Fresh memory is what defeats the cache; its content may repeat.
          into.put(0, ring[set % source.distinct()][i], 0, into.capacity());
        }
      }
    }
    return ring;
  }

  static int sets(long bytesASet, @Nullable Long lastLevelCacheBytes, long memoryBytes) {
    double wanted =
        lastLevelCacheBytes == null
            ? BYTES_WITHOUT_KNOWN_CACHE
            : TIMES_THE_CACHE * lastLevelCacheBytes;
    double bytes = Math.min(wanted, Math.min(memoryBytes, MOST_BYTES));
    double sets = Math.ceil(bytes / Math.max(1, bytesASet));
    return (int) Math.max(FEWEST_SETS, Math.min(MOST_SETS, sets));
  }

  private static long bytes(List<TensorFacts> tensors) {
    return tensors.stream().mapToLong(TensorBuffers::bytes).sum();
  }
}
