package dev.wattstick.service.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private final Faults faults = new Faults();

  @Test
  void aFieldThatIsAbsentOrNullReadsAsNullWithoutAFault() {
    Fields fields = fields("{\"a\":null}");
    assertThat(fields.text("a")).isNull();
    assertThat(fields.integer("b", 0, 1)).isNull();
    assertThat(faults.isEmpty()).isTrue();
  }

  @Test
  void everyWrongTypeIsToldWithItsPointer() {
    Fields fields =
        fields("{\"t\":1,\"i\":1.5,\"d\":\"soon\",\"n\":[\"x\"],\"m\":[],\"o\":\"\",\"l\":{}}");
    fields.text("t");
    fields.integer("i", 0, 9);
    fields.duration("d", Duration.ZERO, Duration.ofDays(1));
    fields.numbers("n");
    fields.texts("m");
    fields.object("o");
    fields.objects("l");
    assertThat(faults.list())
        .extracting(Fault::pointer)
        .containsExactly("/t", "/i", "/d", "/n", "/m", "/o", "/l");
    assertThat(faults.list().get(0).detail()).isEqualTo("expected a string, found the number 1");
  }

  @Test
  void rangesAreTold() {
    Fields fields = fields("{\"i\":10,\"big\":99999999999999999999,\"d\":\"PT2H\"}");
    fields.smallInteger("i", 1, 9);
    fields.integer("big", 0, Long.MAX_VALUE);
    fields.duration("d", Duration.ZERO, Duration.ofHours(1));
    assertThat(faults.list())
        .extracting(Fault::detail)
        .containsExactly(
            "must be between 1 and 9, is 10",
            "must be between 0 and 9223372036854775807, is 99999999999999999999",
            "must be between PT0S and PT1H, is PT2H");
  }

  @Test
  void aFieldThatNobodyAskedForIsRefusedWithTheOneThatWasMeant() {
    Fields fields = fields("{\"batchsize\":1}");
    fields.integer("batchSize", 1, 2);
    fields.refuseOthers();
    assertThat(faults.list())
        .containsExactly(
            new Fault(
                "/batchsize",
                "unknown field 'batchsize'; did you mean batchSize?",
                List.of("batchSize")));
  }

  @Test
  void pointersOfNestedObjectsAndOddNamesFollowTheRfc() {
    Fields inner = fields("{\"a/b~c\":[{},{\"x\":1}]}").objects("a/b~c").get(1);
    inner.text("x");
    assertThat(faults.list()).extracting(Fault::pointer).containsExactly("/a~1b~0c/1/x");
  }

  private Fields fields(String json) {
    try {
      Fields fields = Fields.of(new ObjectMapper().readTree(json), "", faults);
      return Objects.requireNonNull(fields);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
