package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.analysis.text.ShortestDouble;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Against Python's repr and the units of pint (see format_golden.py). */
class NumberFormatTest {

  @Test
  void doublesAreWrittenAsPythonDoes() {
    for (CSVRecord line : GoldenTable.records("golden_doubles.csv")) {
      double value = Double.longBitsToDouble(Long.parseUnsignedLong(line.get("bits"), 16));

      assertThat(ShortestDouble.toString(value)).isEqualTo(line.get("repr"));
    }
  }

  @Test
  void aMissingDoubleIsNamedSo() {
    assertThat(ShortestDouble.toString(Double.NaN)).isEqualTo("nan");
  }

  @Test
  void valuesAreScaledToTheirUnitsPrefix() {
    for (CSVRecord line : GoldenTable.records("golden_units.csv")) {
      double value = Double.parseDouble(line.get("value"));

      assertThat(ReadableValue.of(value, line.get("unit")))
          .as("%s", line.toMap())
          .isEqualTo(new ReadableValue(line.get("text"), line.get("symbol")));
    }
  }

  @Test
  void aMissingOrInfiniteValueSaysSo() {
    assertThat(ReadableValue.of(Double.NaN, "seconds")).isEqualTo(new ReadableValue("N.A.", "s"));
    assertThat(ReadableValue.of(Double.POSITIVE_INFINITY, "watts").text()).isEqualTo("inf");
  }

  @Test
  void anUnknownUnitIsShownAsItIs() {
    ReadableValue value = ReadableValue.of(1234.5, "furlongs");

    assertThat(value).isEqualTo(new ReadableValue("1.23e+03", "furlongs"));
    assertThat(value.unitInBrackets()).isEqualTo("[furlongs]");
  }

  @Test
  void negativeValuesAreScientific() {
    assertThat(ReadableValue.of(-0.25, "watts")).isEqualTo(new ReadableValue("-2.50e+02", "mW"));
  }
}
