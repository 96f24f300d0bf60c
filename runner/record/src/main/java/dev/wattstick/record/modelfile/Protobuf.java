package dev.wattstick.record.modelfile;

import java.io.IOException;

/**
 * Walks over the fields of one protocol buffer message, in whatever order they come. What a field
 * holds is not read: its visitor does that where it wants to.
 */
final class Protobuf {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  static final int LENGTH = 2;
  private static final int GROUP = 3;
  private static final int GROUP_END = 4;
  private static final int FIXED32 = 5;

  private static final int MAX_FIELD = (1 << 29) - 1;
  private static final int MAX_GROUPS = 100;

  private final Bytes bytes;
  private final Visitor visitor;
  private final long end;
  private long place;
  private int groups;

  private Protobuf(Bytes bytes, long from, long end, Visitor visitor) {
    this.bytes = bytes;
    this.place = from;
    this.end = end;
    this.visitor = visitor;
  }

  /** Receives each field. */
  interface Visitor {
    void visit(Field field) throws IOException;
  }

  /**
   * One field.
   *
   * @param number of the field
   * @param wireType 0 for a number, 2 for text, bytes and messages
   * @param value the number; else 0
   * @param from where its content begins
   * @param end where it ends
   */
  record Field(int number, int wireType, long value, long from, long end) {
    boolean is(int aNumber, int aWireType) {
      return number == aNumber && wireType == aWireType;
    }
  }

  /**
   * @throws Bytes.CutOff when the bytes are not fields that end where the message ends
   */
  static void walk(Bytes bytes, long from, long end, Visitor visitor) throws IOException {
    Protobuf message = new Protobuf(bytes, from, end, visitor);
    while (message.place < end) {
      message.field(0);
    }
  }

  /** Returns whether it was the end of the group with that number. */
  private boolean field(int group) throws IOException {
    long start = place;
    long tag = varint();
    long number = tag >>> 3;
    int wireType = (int) (tag & 7);
    if (number < 1 || number > MAX_FIELD) {
      throw new Bytes.CutOff(start);
    }
    if (wireType == GROUP_END && number == group) {
      return true;
    }
    long value = wireType == VARINT ? varint() : 0;
    long length = wireType == LENGTH ? varint() : 0;
    long from = place;
    skip(start, (int) number, wireType, length);
    if (group == 0) {
      visitor.visit(new Field((int) number, wireType, value, from, place));
    }
    return false;
  }

  private void skip(long start, int number, int wireType, long length) throws IOException {
    switch (wireType) {
      case VARINT -> {}
      case FIXED64 -> forward(8);
      case LENGTH -> forward(length);
      case GROUP -> {
        if (++groups > MAX_GROUPS) {
          throw new Bytes.CutOff(start);
        }
        while (!field(number)) {
          // until the end of the group
        }
        groups--;
      }
      case FIXED32 -> forward(4);
      default -> throw new Bytes.CutOff(start);
    }
  }

  private void forward(long length) throws IOException {
    if (length < 0 || length > end - place) {
      throw new Bytes.CutOff(end);
    }
    place += length;
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (place >= end) {
        throw new Bytes.CutOff(place);
      }
      int next = bytes.at(place++);
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new Bytes.CutOff(place);
  }
}
