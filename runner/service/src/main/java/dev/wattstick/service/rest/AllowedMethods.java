package dev.wattstick.service.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The methods of each path of the API, as its OpenAPI document has them. */
@Singleton
class AllowedMethods {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private final OpenApiDocumentService documents;
  private final ObjectMapper json;
  private @Nullable List<Route> routes;

  AllowedMethods(OpenApiDocumentService documents, ObjectMapper json) {
    this.documents = documents;
    this.json = json;
  }

  private record Route(Pattern path, String allow) {}

  /**
   * The value of an {@code Allow} header.
   *
   * @param path of a request, for example {@code /api/v1/jobs}
   * @return null where there is nothing at the path
   */
  @Nullable String of(String path) {
    for (Route route : routes()) {
      if (route.path.matcher(path).matches()) {
        return route.allow;
      }
    }
    return null;
  }

  private synchronized List<Route> routes() {
    List<Route> known = routes;
    if (known == null) {
      known = read();
      routes = known;
    }
    return known;
  }

  private List<Route> read() {
    byte[] document = documents.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, Format.JSON);
    List<Route> read = new ArrayList<>();
    try {
      for (var path : json.readTree(document).path("paths").properties()) {
        read.add(new Route(pattern(path.getKey()), allow(path.getValue())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the service's own OpenAPI document is JSON", e);
    }
    return read;
  }

  private static Pattern pattern(String template) {
    List<String> literals = new ArrayList<>();
    for (String literal : PARAMETER.split(template, -1)) {
      literals.add(Pattern.quote(literal));
    }
    return Pattern.compile(String.join("[^/]+", literals) + "/?");
  }

  private static String allow(JsonNode path) {
    TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
    for (String method : List.of("get", "post", "delete", "put", "patch")) {
      if (path.has(method)) {
        methods.add(method.toUpperCase(Locale.ROOT));
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }
}
