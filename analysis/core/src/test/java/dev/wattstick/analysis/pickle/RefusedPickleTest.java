package dev.wattstick.analysis.pickle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.testing.Published;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class RefusedPickleTest {
  private static final Limits SMALL = new Limits(1 << 20, 10_000, 100);

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] pickle) {
    return assertThatThrownBy(() -> PandasPickle.read(pickle, "t.pkl", SMALL))
        .isInstanceOf(BadPickleException.class)
        .hasMessageContaining("t.pkl");
  }

  @Test
  void refusesACallOfTheSystemByName() {
    refused(PickleBytes.protocol(5).global("os", "system").text("touch x").op(0x85, 'R').stop())
        .hasMessageContaining("class os.system is not allowed");
    refused(PickleBytes.protocol(2).ascii("cposix\nsystem\n").text("touch x").op(0x85, 'R').stop())
        .hasMessageContaining("class posix.system is not allowed");
  }

  @Test
  void refusesAClassHiddenBehindADottedName() {
    refused(PickleBytes.protocol(5).global("numpy", "core.numeric._frombuffer").stop())
        .hasMessageContaining("numpy.core.numeric._frombuffer");
  }

  @Test
  void refusesWhatTheLibraryWouldConstruct() {
    refused(PickleBytes.protocol(5).global("decimal", "Decimal").text("1").op(0x85, 'R').stop())
        .hasMessageContaining("decimal.Decimal");
    refused(PickleBytes.protocol(5).global("builtins", "bytearray").stop())
        .hasMessageContaining("builtins.bytearray");
  }

  @Test
  void refusesOpcodesByName() {
    refused("ios\nsystem\n.".getBytes(StandardCharsets.US_ASCII)).hasMessageContaining("INST");
    refused(PickleBytes.protocol(2).op('P').ascii("1\n").stop()).hasMessageContaining("PERSID");
    refused(PickleBytes.protocol(2).op(0x82, 1).stop()).hasMessageContaining("EXT1");
    refused(PickleBytes.protocol(5).op(0x97).stop()).hasMessageContaining("NEXT_BUFFER");
    refused(PickleBytes.protocol(5).op(0xff).stop()).hasMessageContaining("0xff");
  }

  @Test
  void refusesAClassCalledThatIsOnlyAnArgument() {
    refused(PickleBytes.protocol(5).global("numpy", "ndarray").op(')', 'R').stop())
        .hasMessageContaining("numpy.ndarray is called");
  }

  @Test
  void refusesAStateForWhatTakesNone() {
    refused(PickleBytes.protocol(5).text("x").op('}', 'b').stop())
        .hasMessageContaining("gives a state to String");
  }

  @Test
  void refusesAMemoBomb() {
    PickleBytes bomb = PickleBytes.protocol(5).op(']');
    for (int i = 0; i < 200; i++) {
      bomb.op(0x94);
    }
    refused(bomb.stop()).hasMessageContaining("100 remembered objects");
  }

  @Test
  void refusesMoreOperationsThanATableNeeds() {
    byte[] flood = new byte[20_000];
    Arrays.fill(flood, (byte) 'N');
    refused(flood).hasMessageContaining("10000 operations");
  }

  @Test
  void refusesALengthBeyondTheFileBeforeAllocating() {
    refused(PickleBytes.protocol(5).op(0x96).length8(4L << 30).stop())
        .hasMessageContaining("BYTEARRAY8")
        .hasMessageContaining("4294967296 bytes");
    refused(PickleBytes.protocol(5).op(0x8d).length8(-1).stop())
        .hasMessageContaining("18446744073709551615 bytes");
    refused(PickleBytes.protocol(5).op('X', 0xff, 0xff, 0xff, 0xff).stop())
        .hasMessageContaining("4294967295 bytes");
    refused(PickleBytes.protocol(5).op(0x95).length8(99).stop()).hasMessageContaining("FRAME");
  }

  @Test
  void refusesAnArrayWhoseShapeIsNotItsBytes() {
    PickleBytes array = PickleBytes.protocol(5).global("numpy.core.numeric", "_frombuffer").op('(');
    array.op(0x96).length8(0).global("numpy", "dtype").text("f8").op(0x85, 'R');
    array.integer(1 << 30).integer(1 << 30).op(0x86).text("C").op('t', 'R');
    refused(array.stop()).hasMessageContaining("shape [1073741824, 1073741824]");
  }

  @Test
  void refusesColumnsThatClaimMoreCellsThanThereAreBytes() {
    Frame frame = Frame.of(NumberColumn.of("a", 1));
    PickleBytes table = PickleBytes.protocol(5).global("pandas.core.frame", "DataFrame");
    table.op('}', '(').text("a").op(']', 0x94, '(');
    for (int i = 0; i < 200; i++) {
      table.op('N');
    }
    table.op('e');
    for (int i = 0; i < 9; i++) {
      table.text("b" + i).op('h', 0);
    }
    refused(table.op('u', 0x85, 'R').stop()).hasMessageContaining("400 cells in 300 bytes");
    PandasPickle.read(PandasPickle.write(frame), "one cell");
  }

  @Test
  void refusesATruncatedPickleAtEveryLength() throws Exception {
    byte[] whole =
        java.nio.file.Files.readAllBytes(
            Published.folder().resolve("result_databases/laptop_segm_1.pkl"));
    for (int length = 0; length < whole.length; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> PandasPickle.read(cut, "cut.pkl"))
          .isInstanceOf(BadPickleException.class)
          .hasMessageContaining("cut.pkl");
    }
  }

  @Test
  void refusesBytesAfterTheEnd() {
    byte[] pickle = PandasPickle.write(Frame.of(NumberColumn.of("a", 1)));
    refused(Arrays.copyOf(pickle, pickle.length + 3)).hasMessageContaining("3 bytes follow");
  }

  @Test
  void refusesWhatIsNoTable() {
    refused(PickleBytes.protocol(5).text("hello").stop())
        .hasMessageContaining("holds a String where a pandas table is needed");
  }

  @Test
  void survivesAListThatHoldsItself() {
    refused(PickleBytes.protocol(5).op(']', 0x94, 'h', 0, 'a').stop())
        .hasMessageContaining("holds a ArrayList");
  }
}
