package dev.wattstick.analysis.pickle;

import org.jspecify.annotations.Nullable;

/**
 * Every opcode of Python's pickle protocols 0 to 5 (Python's pickletools documents them), so that a
 * refused one can be named, and how many bytes of a length stand before its payload.
 */
enum Opcode {
  MARK('(', true),
  STOP('.', true),
  POP('0', true),
  POP_MARK('1', true),
  DUP('2', true),
  FLOAT('F', false),
  INT('I', false),
  BININT('J', true),
  BININT1('K', true),
  LONG('L', false),
  BININT2('M', true),
  NONE('N', true),
  PERSID('P', false),
  BINPERSID('Q', false),
  REDUCE('R', true),
  STRING('S', false),
  BINSTRING('T', false),
  SHORT_BINSTRING('U', false),
  UNICODE('V', false),
  BINUNICODE('X', 4),
  APPEND('a', true),
  BUILD('b', true),
  GLOBAL('c', true),
  DICT('d', false),
  EMPTY_DICT('}', true),
  APPENDS('e', true),
  GET('g', false),
  BINGET('h', true),
  INST('i', false),
  LONG_BINGET('j', true),
  LIST('l', false),
  EMPTY_LIST(']', true),
  OBJ('o', false),
  PUT('p', false),
  BINPUT('q', true),
  LONG_BINPUT('r', true),
  SETITEM('s', true),
  TUPLE('t', true),
  EMPTY_TUPLE(')', true),
  SETITEMS('u', true),
  BINFLOAT('G', true),
  PROTO(0x80, true),
  NEWOBJ(0x81, true),
  EXT1(0x82, false),
  EXT2(0x83, false),
  EXT4(0x84, false),
  TUPLE1(0x85, true),
  TUPLE2(0x86, true),
  TUPLE3(0x87, true),
  NEWTRUE(0x88, true),
  NEWFALSE(0x89, true),
  LONG1(0x8a, 1),
  LONG4(0x8b, false),
  BINBYTES('B', 4),
  SHORT_BINBYTES('C', 1),
  SHORT_BINUNICODE(0x8c, 1),
  BINUNICODE8(0x8d, 8),
  BINBYTES8(0x8e, 8),
  EMPTY_SET(0x8f, false),
  ADDITEMS(0x90, false),
  FROZENSET(0x91, false),
  NEWOBJ_EX(0x92, false),
  STACK_GLOBAL(0x93, true),
  MEMOIZE(0x94, true),
  FRAME(0x95, true),
  BYTEARRAY8(0x96, 8),
  NEXT_BUFFER(0x97, false),
  READONLY_BUFFER(0x98, false);

  private static final @Nullable Opcode[] BY_CODE = new @Nullable Opcode[256];

  static {
    for (Opcode opcode : values()) {
      BY_CODE[opcode.code] = opcode;
    }
  }

  private final int code;
  private final boolean allowed;
  private final int lengthBytes;

  Opcode(int code, boolean allowed) {
    this(code, allowed, 0);
  }

  Opcode(int code, int lengthBytes) {
    this(code, true, lengthBytes);
  }

  Opcode(int code, boolean allowed, int lengthBytes) {
    this.code = code;
    this.allowed = allowed;
    this.lengthBytes = lengthBytes;
  }

  /** The opcode of this byte, null when Python knows none. */
  static @Nullable Opcode of(int code) {
    return BY_CODE[code & 0xff];
  }

  /** Whether a pandas table needs it. */
  boolean allowed() {
    return allowed;
  }

  /**
   * The bytes of the little-endian length before the payload; 0 when there is no payload of free
   * length.
   */
  int lengthBytes() {
    return lengthBytes;
  }
}
