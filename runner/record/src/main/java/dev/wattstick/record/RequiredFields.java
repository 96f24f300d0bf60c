package dev.wattstick.record;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A field of a record that is not {@link Nullable} must be there, and not be null. */
final class RequiredFields extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    return isRequired(member) ? Boolean.TRUE : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated member) {
    return isRequired(member)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : JsonSetter.Value.empty();
  }

  private static boolean isRequired(Annotated member) {
    if (!(member instanceof AnnotatedParameter parameter)) {
      return false;
    }
    RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
    return components != null
        && components.length == parameter.getOwner().getParameterCount()
        && !isNullable(components[parameter.getIndex()]);
  }
}
