package dev.wattstick.service.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document, at build time, by what is the same everywhere: the problems that
 * any request may meet, what path parameters are, and which fields of an answer are always there.
 * What differs is said by annotations where it is done.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
  private static final Map<Integer, String> ALWAYS =
      Map.of(
          400, "The request cannot be read: target, headers or body are malformed",
          403, "A page of another site may not do this",
          404, "There is nothing of that name; the answer tells the near names, or all",
          406, "There is no answer in a form that the Accept header allows",
          414, "Path and query are too long",
          421, "The service does not answer to this host name",
          422, "Everything that is wrong with the request at once, each with its pointer",
          431, "The headers are too long",
          500, "A defect, or a stored file that is damaged; the service's log tells more",
          503, "The queue's database or the probe of the node does not work now; try again");

  private static final Map<Integer, String> WITH_BODY =
      Map.of(
          408, "The body came too slowly",
          413, "The body is too large",
          415, "Bodies of this type are not read here");

  private static final Map<Integer, String> CHANGING =
      Map.of(507, "The disk of the home is full; nothing was changed");

  /** Bodies in which null means the same as absent. */
  private static final List<String> JSON_REQUESTS =
      List.of("JobRequest", "Quarantine", "PathImport");

  private static final String DURATION =
      "^P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]{1,9})?S)?)?$";

  private final RecordFields records;

  public ApiDescription(IndexView index) {
    this.records = new RecordFields(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    schemas.forEach(records::require);
    Schema duration = schemas.get("Duration");
    if (duration != null) {
      // The format 'duration' of JSON Schema has no fractions of a second.
      duration.format(null).pattern(DURATION).description("ISO 8601").examples(List.of("PT0.5S"));
    }
    for (String request : JSON_REQUESTS) {
      RecordFields.allowNull(Objects.requireNonNull(schemas.get(request), request));
    }
    api.getPaths().getPathItems().forEach(ApiDescription::complete);
  }

  private static void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    Map<Integer, String> problems = new TreeMap<>(ALWAYS);
    if (operation.getRequestBody() != null) {
      problems.putAll(WITH_BODY);
    }
    if (method != HttpMethod.GET) {
      problems.putAll(CHANGING);
    }
    problems.forEach((status, description) -> addProblem(operation, status, description));
    operation.getResponses().getAPIResponses().forEach(ApiDescription::describeProblem);
    operation.getResponses().getAPIResponses().values().forEach(ApiDescription::describeCsv);
    List<Parameter> parameters = operation.getParameters();
    if (parameters != null) {
      parameters.forEach(parameter -> PathParameters.describe(path, parameter));
      parameters.forEach(ApiDescription::complete);
    }
  }

  /** Every parameter is a text unless it says otherwise, and none, alone or repeated, is empty. */
  private static void complete(Parameter parameter) {
    Schema schema = parameter.getSchema();
    if (schema.getType() == null) {
      schema.setType(List.of(Schema.SchemaType.STRING));
    }
    Schema items = schema.getItems();
    if (schema.getType().contains(Schema.SchemaType.ARRAY) && items != null) {
      items.setMinLength(1);
    }
    boolean bare = schema.getEnumeration() == null && schema.getPattern() == null;
    if (bare && schema.getType().contains(Schema.SchemaType.STRING)) {
      schema.setMinLength(1);
    }
  }

  private static void addProblem(Operation operation, int status, String description) {
    String code = String.valueOf(status);
    APIResponse known = operation.getResponses().getAPIResponse(code);
    if (known == null || known.getDescription() == null || known.getContent() == null) {
      operation
          .getResponses()
          .addAPIResponse(code, OASFactory.createAPIResponse().description(description));
    }
  }

  private static void describeProblem(String code, APIResponse response) {
    if (code.compareTo("400") >= 0 && response.getContent() == null) {
      response.setContent(problem());
    }
  }

  /** CSV is a text, whatever the JSON beside it is. */
  private static void describeCsv(APIResponse response) {
    Content content = response.getContent();
    if (content != null && content.hasMediaType("text/csv")) {
      content
          .getMediaType("text/csv")
          .setSchema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
  }
}
