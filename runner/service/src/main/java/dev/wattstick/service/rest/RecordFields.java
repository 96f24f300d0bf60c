package dev.wattstick.service.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says in a record's schema which fields are required: those whose component may not be null. JSON
 * leaves null out.
 */
final class RecordFields {
  private static final String OURS = "dev.wattstick.";
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private final List<ClassInfo> records;

  RecordFields(IndexView index) {
    records =
        index.getKnownClasses().stream()
            .filter(one -> one.isRecord() && one.name().toString().startsWith(OURS))
            .toList();
  }

  /**
   * @param name of the schema: the record's simple name, with a number where several have it or
   *     with its type arguments
   */
  void require(String name, Schema schema) {
    if (schema.getProperties() == null || schema.getRequired() != null) {
      return;
    }
    Set<String> fields = schema.getProperties().keySet();
    for (ClassInfo one : records) {
      if (name.startsWith(one.name().withoutPackagePrefix().replaceAll(".*[$]", ""))
          && fields.equals(names(one.recordComponents()))) {
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : one.recordComponents()) {
          if (!isNullable(component)) {
            required.add(component.name());
          }
        }
        schema.setRequired(required.isEmpty() ? null : required);
        return;
      }
    }
  }

  /** Says of a body that its optional fields may also be null. */
  static void allowNull(Schema body) {
    List<String> required = body.getRequired() == null ? List.of() : body.getRequired();
    for (Map.Entry<String, Schema> field : Map.copyOf(body.getProperties()).entrySet()) {
      if (!required.contains(field.getKey())) {
        Schema given = field.getValue();
        Schema none = OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL));
        body.addProperty(
            field.getKey(),
            OASFactory.createSchema()
                .description(given.getDescription())
                .anyOf(List.of(given.description(null), none)));
      }
    }
  }

  private static Set<String> names(List<RecordComponentInfo> components) {
    return components.stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
  }

  private static boolean isNullable(RecordComponentInfo component) {
    return component.type().annotations().stream()
        .map(AnnotationInstance::name)
        .anyMatch(annotation -> annotation.toString().equals(NULLABLE));
  }
}
