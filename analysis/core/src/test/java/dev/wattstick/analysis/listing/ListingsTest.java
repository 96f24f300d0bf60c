package dev.wattstick.analysis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingsTest {

  private static JsonNode json(String text) {
    return JsonTree.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "a test");
  }

  @Test
  void programsGetEveryColumnAndPeopleThoseTheyLookFor() {
    JsonNode run =
        json(
            "{'id':'1','model':'Digits','simulated':true,'latencyP50Ns':1500,'latencyMeanNs':1.5,"
                + "'verdict':'VALID','finishedAt':'2026-11-01T00:00:00Z','engine':''}");
    assertThat(Listings.RUNS.table(List.of(run)).csv())
        .startsWith(
            "run,model,precision,engine,device,latency_p50_ns,joules_per_inference,verdict,")
        .contains("\n1,Digits,,,,1500,,VALID,2026-11-01T00:00:00Z,,,1.5,")
        .contains(",true,\n");
    assertThat(
            Listings.RUNS
                .shown(
                    List.of(
                        json(
                            "{'id':'2','model':'M','verdict':'VALID','damage':'run.json is missing'}")))
                .csv())
        .contains("\n2,M,—,—,—,,,DAMAGED,");
    assertThat(Listings.RUNS.shown(List.of(run)).csv())
        .isEqualTo(
            "run,model,precision,engine,device,p50,energy,verdict,finished\n"
                + "1,Digits (SIMULATED),—,—,—,1500,,VALID,2026-11-01T00:00:00Z\n");
  }

  @Test
  void aModelHasARowForEachFileAndTheEnginesThatRunIt() {
    JsonNode models =
        json("[{'name':'A','files':[{'format':'tflite'},{'format':'onnx'}]},{'name':'B'}]");
    JsonNode engines =
        json(
            "[{'id':'tflite','available':true,'formats':['tflite']},"
                + "{'id':'openvino','available':false,'formats':['tflite','onnx']},"
                + "{'id':'simulated','available':true,'formats':['tflite','onnx'],"
                + "'devices':[{'simulated':true}]}]");
    assertThat(Listings.MODELS.table(ModelRows.of(models, engines)).csv().lines())
        .containsExactly(
            "model,format,precision,bytes,sha256,origin,runs_on,task,dataset,source,path",
            "A,tflite,,,,,tflite,,,,",
            "A,onnx,,,,,,,,,",
            "B,,,,,,,,,,");
  }

  @Test
  void listsWithinACellAreSeparatedByCommas() {
    JsonNode databases =
        json("[{'name':'runs','kind':'live','rows':2,'tasks':['a','b'],'current':false}]");
    assertThat(Listings.DATABASES.table(databases).csv())
        .isEqualTo(
            "database,kind,rows,tasks,datasets,environments,recipe,changed_at,current,fault\n"
                + "runs,live,2,\"a, b\",,,,,false,\n");
  }

  @Test
  void everyColumnHasAName() {
    for (Listing listing :
        Arrays.asList(
            Listings.JOBS,
            Listings.RUNS,
            Listings.MODELS,
            Listings.DEVICES,
            Listings.ENGINES,
            Listings.METERS,
            Listings.DATASETS,
            Listings.DATABASES,
            Listings.FIGURES,
            Listings.SCALES)) {
      assertThat(listing.table(List.of()).columns())
          .extracting(column -> column.name())
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("[a-z0-9_]+"));
    }
  }
}
