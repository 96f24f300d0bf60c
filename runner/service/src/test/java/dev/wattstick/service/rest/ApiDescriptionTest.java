package dev.wattstick.service.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.analysis.results.Scales;
import dev.wattstick.analysis.results.StatisticsKind;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.record.Mode;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.Verdict;
import dev.wattstick.service.TestHome;
import dev.wattstick.service.database.ImportRecipe;
import dev.wattstick.service.fault.Faults;
import dev.wattstick.service.plan.JobRequest;
import dev.wattstick.service.queue.JobState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what the code does. */
@QuarkusTest
@QuarkusTestResource(TestHome.class)
class ApiDescriptionTest {
  private JsonNode api;

  @BeforeEach
  void read() throws IOException {
    api = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asByteArray());
  }

  @Test
  void everyOperationSaysWhatItIsAndWhatMayComeOfIt() {
    eachOperation(
        (name, operation) -> {
          assertThat(operation.path("summary").asText()).as(name).isNotBlank();
          assertThat(operation.path("tags")).as(name).isNotEmpty();
          List<String> statuses = new ArrayList<>();
          operation.path("responses").fieldNames().forEachRemaining(statuses::add);
          assertThat(statuses)
              .as(name)
              .contains("400", "403", "404", "421", "422", "431", "500", "503")
              .anyMatch(status -> status.startsWith("2"));
          for (var response : operation.path("responses").properties()) {
            assertThat(response.getValue().path("description").asText()).as(name).isNotBlank();
            if (response.getKey().compareTo("400") >= 0) {
              assertThat(response.getValue().at("/content/application~1problem+json/schema/$ref"))
                  .as(name + " " + response.getKey())
                  .hasToString("\"#/components/schemas/Problem\"");
            } else if (!response.getKey().equals("204")) {
              response
                  .getValue()
                  .path("content")
                  .forEach(content -> assertThat(content.path("schema")).as(name).isNotEmpty());
            }
          }
        });
  }

  @Test
  void everyParameterIsDescribedAndTyped() {
    eachOperation(
        (name, operation) ->
            operation
                .path("parameters")
                .forEach(
                    parameter -> {
                      String which = name + " " + parameter.path("name").asText();
                      assertThat(parameter.path("description").asText()).as(which).isNotBlank();
                      JsonNode schema = parameter.path("schema");
                      assertThat(schema.path("type").asText()).as(which).isNotBlank();
                      if (parameter.path("in").asText().equals("query")) {
                        assertThat(
                                schema.has("enum")
                                    || schema.has("pattern")
                                    || schema.has("minLength")
                                    || schema.has("minimum")
                                    || schema.path("items").has("minLength")
                                    || schema.path("type").asText().equals("boolean"))
                            .as(which + " is bounded")
                            .isTrue();
                      }
                    }));
  }

  @Test
  void aJobsRequestIsDescribedFieldByFieldAndReadFieldByField() throws IOException {
    List<String> components =
        Arrays.stream(JobRequest.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    JsonNode schema = api.at("/components/schemas/JobRequest");
    assertThat(names(schema.path("properties"))).containsExactlyInAnyOrderElementsOf(components);
    assertThat(schema.path("required")).hasToString("[\"model\"]");
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    for (String component : components) {
      assertThat(schema.at("/properties/" + component + "/description").asText())
          .as(component)
          .isNotBlank();
      // Of a wrong type, a field that is read has a fault and one that is not is unknown.
      Faults faults = new Faults();
      JobRequestFields.read(body("{\"" + component + "\":true}"), faults);
      assertThat(faults.list()).as(component).hasSize(1);
      assertThat(faults.list().get(0).detail()).startsWith("expected ");
    }
  }

  @Test
  void namesThatAreEnumeratedAreThoseThatThereAre() {
    assertThat(enumerated("/api/v1/jobs", "get", "state"))
        .containsExactlyElementsOf(ids(JobState.values(), JobState::id));
    assertThat(enumerated("/api/v1/runs", "get", "verdict"))
        .containsExactlyInAnyOrderElementsOf(ids(Verdict.Value.values(), Verdict.Value::name));
    assertThat(enumerated("/api/v1/databases/{name}/ratings", "get", "scale"))
        .containsExactlyElementsOf(Scales.ids());
    assertThat(enumerated("/api/v1/databases/{name}/statistics/{kind}", "get", "kind"))
        .containsExactlyElementsOf(ids(StatisticsKind.values(), StatisticsKind::id));
    assertThat(enumerated("/api/v1/figures/{file}", "get", "theme"))
        .containsExactlyInAnyOrderElementsOf(Theme.all().stream().map(Theme::name).toList());
    assertThat(values("/components/schemas/JobRequest/properties/mode/anyOf/0/enum"))
        .containsExactlyElementsOf(ids(Mode.values(), Mode::id));
    assertThat(values("/components/schemas/JobRequest/properties/scenario/anyOf/0/enum"))
        .containsExactlyElementsOf(ids(Scenario.values(), Scenario::id));
    assertThat(values("/components/schemas/FileImport/properties/recipe/enum"))
        .containsExactlyElementsOf(ids(ImportRecipe.values(), ImportRecipe::id));
    String verdicts = String.join("|", ids(Verdict.Value.values(), Verdict.Value::name));
    assertThat("VALID,QUICK," + verdicts.replace('|', ',')).matches(RunsQuery.VERDICTS);
  }

  @Test
  void formsHaveThePartsThatAreRead() {
    assertThat(names(api.at("/components/schemas/ModelUpload/properties")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ModelUpload.FILES.stream(), ModelUpload.TEXTS.stream()).toList());
    assertThat(names(api.at("/components/schemas/FileImport/properties")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(FileImport.FILES.stream(), FileImport.TEXTS.stream()).toList());
  }

  @Test
  void listsAndRecordsAreTyped() {
    assertThat(api.at("/components/schemas/PageJobView/properties/items/items/$ref"))
        .hasToString("\"#/components/schemas/JobView\"");
    assertThat(api.at("/components/schemas/PageRunRow/properties/items/items/$ref"))
        .hasToString("\"#/components/schemas/RunRow\"");
    assertThat(names(api.at("/components/schemas/RunRecord/properties")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RunRecord.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    assertThat(values("/components/schemas/JobView/required"))
        .contains("id", "state", "model")
        .doesNotContain("run", "failure", "dataset");
  }

  @Test
  void theDocumentIsTheSameEveryTime() {
    String first = given().get("/q/openapi?format=json").asString();
    assertThat(given().get("/q/openapi?format=json").asString()).isEqualTo(first);
  }

  private void eachOperation(BiConsumer<String, JsonNode> look) {
    for (var path : api.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        look.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
      }
    }
  }

  private List<String> enumerated(String path, String method, String parameter) {
    List<String> values = new ArrayList<>();
    for (JsonNode one : api.path("paths").path(path).path(method).path("parameters")) {
      if (one.path("name").asText().equals(parameter)) {
        one.at("/schema/enum").forEach(value -> values.add(value.asText()));
      }
    }
    return values;
  }

  private List<String> values(String pointer) {
    List<String> values = new ArrayList<>();
    api.at(pointer).forEach(value -> values.add(value.asText()));
    return values;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static <E> List<String> ids(E[] values, java.util.function.Function<E, String> id) {
    return Arrays.stream(values).map(id).toList();
  }

  private static JsonBody body(String json) throws IOException {
    return JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
