package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The query parameters that a resource method reads: its own, and those of its parameter beans.
 * Each has one value.
 */
final class QueryParameters {
  private final TreeSet<String> names = new TreeSet<>();
  private final TreeSet<String> repeatable = new TreeSet<>();

  private QueryParameters() {}

  static QueryParameters of(Method method) {
    QueryParameters read = new QueryParameters();
    for (Parameter parameter : method.getParameters()) {
      read.add(parameter);
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        read.addBean(parameter.getType());
      }
    }
    return read;
  }

  private void addBean(Class<?> bean) {
    for (Field field : bean.getDeclaredFields()) {
      add(field);
    }
    if (bean.getSuperclass() != null) {
      addBean(bean.getSuperclass());
    }
  }

  private void add(AnnotatedElement element) {
    QueryParam read = element.getAnnotation(QueryParam.class);
    if (read != null) {
      names.add(read.value());
      Class<?> type =
          element instanceof Parameter parameter
              ? parameter.getType()
              : ((Field) element).getType();
      if (List.class.isAssignableFrom(type)) {
        repeatable.add(read.value());
      }
    }
  }

  /** Whether the method reads any. */
  boolean areAny() {
    return !names.isEmpty();
  }

  /** Adds a fault for every parameter that nobody reads, that is given twice or is empty. */
  void check(Map<String, List<String>> given, Faults faults) {
    given.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            faults.unknown("/" + name, "query parameter", name, names);
          } else if (values.size() > 1 && !repeatable.contains(name)) {
            faults.add("/" + name, "is given " + values.size() + " times; give it once");
          } else if (values.contains("")) {
            faults.add("/" + name, "is empty; give it a value or leave it out");
          }
        });
  }
}
