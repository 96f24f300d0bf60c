package dev.wattstick.analysis.pickle;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;
import org.jspecify.annotations.Nullable;

/**
 * Razorvine's unpickler behind a gate: an opcode is looked at before it is carried out. Opcodes
 * that name, call or fill classes never reach the library, whose own registry makes an object of
 * any name; here they go through {@link AllowedClasses}. Payload lengths are compared with the
 * bytes that are left before anything is allocated.
 */
final class GuardedUnpickler extends Unpickler {
  private final PickleInput bytes;
  private final Limits limits;
  private int operations;

  GuardedUnpickler(byte[] pickle, Limits limits) {
    this.bytes = new PickleInput(pickle);
    this.limits = limits;
  }

  /** Carries out the pickle. Whatever goes wrong is reported with the position. */
  @Nullable Object load() {
    try {
      Object value = load(bytes);
      if (bytes.available() > 0) {
        throw new BadPickleException(
            bytes.available() + " bytes follow its end; it is damaged, fetch it again.");
      }
      return value;
    } catch (IOException | RuntimeException e) {
      if (e instanceof BadPickleException refused) {
        throw refused;
      }
      String cause = bytes.available() == 0 ? "it ends too early" : "it is damaged";
      throw new BadPickleException(
          cause + " (at byte " + bytes.position() + " of " + length() + "); fetch it again.", e);
    }
  }

  @Override
  protected @Nullable Object dispatch(short key) throws IOException {
    Opcode opcode = admitted(key);
    switch (opcode) {
      case GLOBAL -> global(line(), line());
      case STACK_GLOBAL -> {
        String name = poppedName();
        global(poppedName(), name);
      }
      case REDUCE, NEWOBJ -> call();
      case BUILD -> fill();
      case EMPTY_DICT -> stack.add(new LinkedHashMap<Object, Object>());
      case SETITEM, SETITEMS -> put(opcode);
      default -> {
        return super.dispatch(key);
      }
    }
    return NO_RETURN_VALUE;
  }

  private Opcode admitted(short key) {
    Opcode opcode = Opcode.of(key);
    if (opcode == null) {
      throw new BadPickleException(
          "byte "
              + (bytes.position() - 1)
              + " (0x"
              + Integer.toHexString(key & 0xff)
              + ") is no opcode; it is damaged or no pickle, fetch it again.");
    }
    if (!opcode.allowed()) {
      throw new BadPickleException(
          "opcode "
              + opcode
              + " at byte "
              + (bytes.position() - 1)
              + " is not allowed: a pandas table needs none; do not trust this file.");
    }
    if (++operations > limits.operations() || memo.size() > limits.memoEntries()) {
      throw new BadPickleException(
          "it has more than "
              + limits.operations()
              + " operations or "
              + limits.memoEntries()
              + " remembered objects; split the table.");
    }
    checkPayload(opcode);
    return opcode;
  }

  private void checkPayload(Opcode opcode) {
    int width = opcode == Opcode.FRAME ? Long.BYTES : opcode.lengthBytes();
    if (width == 0) {
      return;
    }
    if (bytes.available() < width) {
      throw new BadPickleException("it ends too early, within " + opcode + "; fetch it again.");
    }
    long length = bytes.lengthAhead(width);
    if (length < 0 || length > bytes.available() - width) {
      throw new BadPickleException(
          opcode
              + " at byte "
              + (bytes.position() - 1)
              + " announces "
              + Long.toUnsignedString(length)
              + " bytes where "
              + (bytes.available() - width)
              + " are left; it is truncated or forged, fetch it again.");
    }
  }

  private void global(String module, String name) {
    stack.add(AllowedClasses.named(module, name));
  }

  private void call() {
    Object arguments = stack.pop();
    Object callee = stack.pop();
    if (!(callee instanceof AllowedClass allowed) || !(arguments instanceof Object[] values)) {
      throw new BadPickleException(
          "it calls " + typeName(callee) + ", which is no class; do not trust this file.");
    }
    stack.add(allowed.construct(values));
  }

  private void fill() {
    Object state = stack.pop();
    if (!(stack.peek() instanceof Fillable target)) {
      throw new BadPickleException(
          "it gives a state to "
              + typeName(stack.peek())
              + ", which takes none; do not trust this file.");
    }
    target.fill(state);
  }

  private void put(Opcode opcode) {
    List<Object> items;
    if (opcode == Opcode.SETITEMS) {
      items = stack.pop_all_since_marker();
    } else {
      Object value = stack.pop();
      items = java.util.Arrays.asList(stack.pop(), value);
    }
    @SuppressWarnings(
        "unchecked") // a wrong target is a ClassCastException, which load() tells as damage
    Map<Object, Object> map = (Map<Object, Object>) stack.peek();
    for (int i = 0; i + 1 < items.size(); i += 2) {
      if (!(items.get(i) instanceof String key)) {
        throw new BadPickleException(
            "a dictionary has the key "
                + typeName(items.get(i))
                + " where a pandas table has text; fetch it again.");
      }
      map.put(key, items.get(i + 1));
    }
  }

  private String poppedName() {
    if (stack.pop() instanceof String name) {
      return name;
    }
    throw new BadPickleException(
        "it names a class by something that is no text; do not trust this file.");
  }

  private String line() throws IOException {
    return PickleUtils.readline(bytes);
  }

  private int length() {
    return bytes.position() + bytes.available();
  }

  static String typeName(@Nullable Object object) {
    if (object instanceof AllowedClass allowed) {
      return allowed.toString();
    }
    return object == null ? "None" : object.getClass().getSimpleName();
  }
}
