package dev.wattstick.record.modelfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes of an open file, of which a few pages are in memory. Not a mapping: a mapped file that
 * is cut off while it is read is a fault of the machine, not an exception.
 */
final class ChannelBytes implements Bytes {
  private static final int PAGE_BYTES = 4096;
  private static final int PAGES = 64;

  private final SeekableByteChannel channel;
  private final long size;
  private final Map<Long, byte[]> pages = new Pages();

  ChannelBytes(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int at(long place) throws IOException {
    if (place < 0 || place >= size) {
      throw new CutOff(place);
    }
    long number = place / PAGE_BYTES;
    byte[] page = pages.get(number);
    if (page == null) {
      page = read(number * PAGE_BYTES);
      pages.put(number, page);
    }
    return page[(int) (place % PAGE_BYTES)] & 0xff;
  }

  private byte[] read(long start) throws IOException {
    ByteBuffer page = ByteBuffer.allocate((int) Math.min(PAGE_BYTES, size - start));
    channel.position(start);
    while (page.hasRemaining()) {
      if (channel.read(page) < 0) {
        throw new CutOff(start + page.position());
      }
    }
    return page.array();
  }

  /** Forgets the page that was not asked for the longest time. */
  private static final class Pages extends LinkedHashMap<Long, byte[]> {
    private static final long serialVersionUID = 1L;

    Pages() {
      super(PAGES, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
      return size() > PAGES;
    }
  }
}
