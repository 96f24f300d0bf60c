package dev.wattstick.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Brings a run record of an older schema to ours before it is bound, and refuses a newer one. */
final class RunRecordVersions extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;
  static final String VERSION = "schemaVersion";

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> usual) {
    return bean.getBeanClass() == RunRecord.class ? new Reading(usual) : usual;
  }

  private static final class Reading extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    Reading(JsonDeserializer<?> usual) {
      super(usual);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
      return new Reading(usual);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode tree = context.readTree(parser);
      upgrade(tree);
      try (JsonParser present = tree.traverse(parser.getCodec())) {
        present.nextToken();
        return super.deserialize(present, context);
      }
    }
  }

  static void upgrade(JsonNode tree) {
    int version = tree.path(VERSION).asInt(RunRecord.SCHEMA_VERSION);
    if (version > RunRecord.SCHEMA_VERSION) {
      throw new NewerRecordException(version);
    }
    if (version == 1
        && tree instanceof ObjectNode record
        && record.path("plan") instanceof ObjectNode plan) {
      record.put(VERSION, RunRecord.SCHEMA_VERSION);
      record.set("spec", MeasurementSpec.fromFlat(plan, record.path("model")));
      if (plan.has("simulated") && record.path("device") instanceof ObjectNode device) {
        device.set("behaviour", plan.get("simulated"));
      }
    }
  }
}
