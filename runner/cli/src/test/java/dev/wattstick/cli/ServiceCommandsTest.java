package dev.wattstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.testing.FakeService;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that look after jobs and runs, against the answers that the API documents. */
class ServiceCommandsTest {
  private static final String JOB =
      "{\"id\":\"%s\",\"state\":\"%s\",\"model\":\"Digits\",\"precision\":\"int8\",\"engine\":\"tflite\",\"device\":\"cpu\",\"createdAt\":\"2026-11-28T10:00:00Z\",\"labels\":{\"campaign\":\"night,"
          + " 1\"}%s}";

  @TempDir Path folder;
  private FakeService service;
  private String home = "";

  @BeforeEach
  void start() throws IOException {
    service = new FakeService();
    home = service.home(folder).toString();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static String job(String id, String state, String more) {
    return String.format(java.util.Locale.ROOT, JOB, id, state, more);
  }

  @Test
  void jobsAreListedAsTableCsvAndJson() {
    service.on(
        "GET jobs?state=queued&label=campaign%3Dnight%2C%201&limit=2",
        200,
        "{\"items\":["
            + job("7", "queued", "")
            + ","
            + job("6", "queued", "")
            + "],\"next\":\"older\"}");
    String[] asked = {
      "jobs", "--home", home, "--state", "queued", "--label", "campaign=night, 1", "--limit", "2"
    };
    Invocation table = Invocation.of(asked);
    assertThat(table.exitCode()).as(table.err()).isZero();
    assertThat(table.out()).containsSubsequence("job", "state", "7", "queued", "Digits", "6");
    assertThat(table.err()).contains("the newest 2; --limit shows more");
    Invocation csv = Invocation.of(with(asked, "--format", "csv"));
    assertThat(csv.out())
        .startsWith("job,state,model,precision,engine,device,created_at,")
        .contains("\n7,queued,Digits,int8,tflite,cpu,2026-11-28T10:00:00Z,")
        .contains("\"campaign=night, 1\"");
    assertThat(Invocation.of(with(asked, "--json")).out())
        .contains("\"items\"", "\"id\" : \"7\"", "\"campaign\" : \"night, 1\"");
  }

  @Test
  void longListsAreFetchedPageByPage() {
    service
        .on("GET runs?model=Digits&limit=1000", 200, "{\"items\":[{\"id\":\"b\"}],\"next\":\"p2\"}")
        .on("GET runs?model=Digits&limit=1000&cursor=p2", 200, "{\"items\":[{\"id\":\"a\"}]}");
    Invocation runs =
        Invocation.of(
            "runs", "--home", home, "--model", "Digits", "--limit", "1001", "--format", "csv");
    assertThat(runs.out().lines().skip(1))
        .extracting(line -> line.charAt(0))
        .containsExactly('b', 'a');
    assertThat(runs.err()).isEmpty();
  }

  @Test
  void aMissingNumberIsADashAndADamagedRunSaysSo() {
    service.on(
        "GET runs?limit=100",
        200,
        "{\"items\":[{\"id\":\"r1\",\"model\":\"Digits\",\"verdict\":\"VALID\",\"latencyP50Ns\":21500,"
            + "\"joulesPerInference\":0.0123,\"simulated\":true},{\"id\":\"r2\",\"verdict\":\"QUICK\",\"damage\":\"samples.csv.gz"
            + " has another checksum\"}]}");
    Invocation table = Invocation.of("runs", "--home", home);
    assertThat(table.out())
        .containsSubsequence("r1", "Digits (SIMULATED)", "21.5 µs", "0.0123 J", "VALID")
        .containsSubsequence("r2", "—", "DAMAGED")
        .doesNotContain("null");
    assertThat(Invocation.of("runs", "--home", home, "--format", "csv").out())
        .contains(",21500,0.0123,VALID,", ",,,QUICK,,samples.csv.gz has another checksum,");
  }

  @Test
  void modelsSayWhereTheyRunAndWhatIsWrongWithThem() {
    service
        .on(
            "GET models",
            200,
            "{\"items\":[{\"name\":\"Net\",\"origin\":\"upload\",\"files\":[{\"format\":\"onnx\",\"precision\":"
                + "\"float32\",\"bytes\":1234567,\"sha256\":\"0123456789abcdef\"}],\"faults\":[]},{\"name\":\"Gone\",\"files\":[],\"faults\":[{\"pointer\":\"/files/0\",\"detail\":\"gone.tflite"
                + " is missing\"}]}],\"faults\":[{\"pointer\":\"\",\"detail\":\"one catalog cannot"
                + " be read\"}]}")
        .on(
            "GET engines",
            200,
            "{\"items\":[{\"id\":\"openvino\",\"available\":true,\"formats\":[\"onnx\"]},{\"id\":\"tflite\","
                + "\"available\":true,\"formats\":[\"tflite\"]},{\"id\":\"simulated\",\"available\":true,"
                + "\"formats\":[\"onnx\"],\"devices\":[{\"id\":\"sim:fast\",\"simulated\":true}]}]}");
    assertThat(Invocation.of("models", "--home", home).out())
        .containsSubsequence(
            "Net", "onnx", "float32", "1.23 MB", "0123456789ab ", "upload", "openvino")
        .containsSubsequence("Gone", "—")
        .contains("Gone: /files/0 gone.tflite is missing", "one catalog cannot be read")
        .doesNotContain("simulated");
    assertThat(Invocation.of("models", "--home", home, "--format", "csv").out())
        .contains("Net,onnx,float32,1234567,0123456789abcdef,upload,openvino,");
    assertThat(Invocation.of("models", "--home", home, "--json").out())
        .contains("one catalog cannot be read");
  }

  @Test
  void aQuarantinedDeviceSaysWhyAndWhatToDo() {
    service.on(
        "GET devices",
        200,
        "{\"items\":[{\"id\":\"cpu\",\"name\":\"Core"
            + " i7\",\"state\":\"quarantined\",\"engines\":[{\"id\":\"tflite\",\"version\":\"2.21\"}],\"queued\":3,\"reason\":\"it"
            + " hangs\",\"remedy\":\"release it\",\"provenance\":{\"source\":\"engine"
            + " tflite\"}}]}");
    assertThat(Invocation.of("devices", "--home", home).out())
        .containsSubsequence("cpu", "Core i7", "quarantined", "tflite 2.21", "3", "engine tflite")
        .contains("cpu: why: it hangs", "cpu: do:  release it");
  }

  @Test
  void openJobsAreCancelledTheQueuedOnesFirst() {
    service
        .on("GET jobs?state=queued&limit=1000", 200, "{\"items\":[" + job("2", "queued", "") + "]}")
        .on(
            "GET jobs?state=running&limit=1000",
            200,
            "{\"items\":[" + job("1", "running", "") + "]}")
        .on("DELETE jobs/2", 200, job("2", "cancelled", ""))
        .on("DELETE jobs/1", 202, job("1", "running", ""));
    Invocation cancel = Invocation.of("cancel", "--home", home, "--all");
    assertThat(cancel.exitCode()).as(cancel.err()).isZero();
    assertThat(cancel.out())
        .isEqualToIgnoringNewLines("cancelled: 2 jobs, of which 1 is still being stopped");
    assertThat(service.requests().get(0)).contains("queued");
  }

  @Test
  void whatCouldNotBeCancelledIsNamed() {
    service
        .on("GET jobs/1", 200, job("1", "completed", ""))
        .on("GET jobs/2", 200, job("2", "queued", ""))
        .on("DELETE jobs/1", 409, "{\"detail\":\"The job 1 has completed.\"}")
        .on("DELETE jobs/2", 200, job("2", "cancelled", ""));
    Invocation cancel = Invocation.of("cancel", "--home", home, "1", "2");
    assertThat(cancel.exitCode()).isOne();
    assertThat(cancel.out()).isEqualToIgnoringNewLines("cancelled: 1 job");
    assertThat(cancel.err()).contains("not cancelled: The job 1 has completed.");
    Invocation none = Invocation.of("cancel", "--home", home, "1");
    assertThat(none.exitCode()).isOne();
    assertThat(none.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancel", "wait", "delete run"})
  void anUnknownIdIsWrongUsageAndNothingIsDone(String command) {
    String list = command.equals("delete run") ? "runs" : "jobs";
    service
        .on("GET " + list + "/1", 200, job("1", "queued", ""))
        .on("GET " + list + "?limit=1000", 200, "{\"items\":[]}");
    Invocation wrong =
        Invocation.of((command + " --home " + home + " 1 no/such 0123456789").split(" "));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("there is no " + list.replace("s", "") + " 'no/such'; ", "'0123456789'");
    assertThat(service.requests()).allMatch(request -> request.startsWith("GET "));
    assertThat(service.requests()).noneMatch(request -> request.contains("wait="));
  }

  @Test
  void theBeginningOfAnIdWillDoWhereItIsOnes() {
    String items = job("01a222f3-1", "queued", "") + "," + job("01a222f4-2", "queued", "");
    service
        .on("GET jobs?limit=1000", 200, "{\"items\":[" + items + "]}")
        .on("DELETE jobs/01a222f3-1", 200, job("01a222f3-1", "cancelled", ""));
    Invocation cancel = Invocation.of("cancel", "--home", home, "01a222f3");
    assertThat(cancel.exitCode()).as(cancel.err()).isZero();
    Invocation either = Invocation.of("cancel", "--home", home, "01a222f");
    assertThat(either.err()).contains("there is no job '01a222f'");
  }

  @Test
  void severalJobsThatBeginAlikeAreNotGuessedAmong() {
    String items = job("01a222f3-1", "queued", "") + "," + job("01a222f3-2", "queued", "");
    service.on("GET jobs?limit=1000", 200, "{\"items\":[" + items + "]}");
    Invocation cancel = Invocation.of("cancel", "--home", home, "01a222f3");
    assertThat(cancel.exitCode()).isEqualTo(2);
    assertThat(cancel.err()).contains("'01a222f3' is the beginning of 2 jobs");
  }

  @Test
  void eachIsDeletedOnItsOwn() {
    service
        .on("GET runs/a", 200, "{}")
        .on("GET runs/b", 410, "{\"detail\":\"The run b is damaged.\"}")
        .on("GET models", 200, "{\"items\":[]}")
        .on("GET databases", 200, "{\"items\":[]}")
        .on("GET models/My%20net", 200, "{}")
        .on("GET models/Digits", 200, "{}")
        .on("GET databases/old", 200, "{}")
        .on("DELETE runs/a", 204, "")
        .on("DELETE runs/b", 409, "{\"detail\":\"The run b is being written.\"}")
        .on("DELETE models/My%20net", 204, "")
        .on("DELETE models/Digits", 403, "{\"detail\":\"Digits belongs to the catalog.\"}")
        .on("DELETE databases/old", 204, "");
    Invocation runs = Invocation.of("delete", "run", "b", "a", "--home", home);
    assertThat(runs.exitCode()).isOne();
    assertThat(runs.out()).isEqualToIgnoringNewLines("deleted: run a");
    assertThat(runs.err()).contains("not deleted: The run b is being written.");
    assertThat(Invocation.of("delete", "model", "My net", "--home", home).exitCode()).isZero();
    Invocation catalog = Invocation.of("delete", "model", "Digits", "--home", home);
    assertThat(catalog.exitCode()).isOne();
    assertThat(catalog.err()).contains("Digits belongs to the catalog.");
    assertThat(Invocation.of("delete", "database", "old", "--home", home).exitCode()).isZero();
  }

  @Test
  void waitingEndsWithTheJobs() {
    service
        .on("GET jobs/1", 200, job("1", "running", ""))
        .on("GET jobs/2", 200, job("2", "failed", ""))
        .on("GET jobs/1?wait=PT1M", 200, job("1", "running", ""))
        .on("GET jobs/1?wait=PT1M", 200, job("1", "completed", ""))
        .on(
            "GET jobs/2?wait=PT1M",
            200,
            job(
                "2",
                "failed",
                ",\"failure\":{\"kind\":\"timeout\",\"message\":\"It took too long.\"}"));
    Invocation good = Invocation.of("wait", "--home", home, "1");
    assertThat(good.exitCode()).as(good.err()).isZero();
    assertThat(good.out()).containsSubsequence("1", "completed");
    Invocation bad = Invocation.of("wait", "--home", home, "1", "2", "--format", "csv");
    assertThat(bad.exitCode()).isOne();
    assertThat(bad.out()).contains("\n1,completed,", "\n2,failed,");
    assertThat(bad.err()).contains("2 failed (timeout): It took too long.");
  }

  @Test
  void waitingGivesUpWhenTheTimeIsUp() {
    service.on("GET jobs/1", 200, job("1", "queued", ""));
    Invocation late = Invocation.of("wait", "--home", home, "1", "--timeout", "500ms");
    assertThat(late.exitCode()).isOne();
    assertThat(late.err()).contains("1 queued: the time is up");
  }

  private static String[] with(String[] arguments, String... more) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }

  @Test
  void anUnknownDatabaseIsToldWithThoseThereAre() {
    service.on(
        "GET databases",
        200,
        "{\"items\":[{\"name\":\"study\"},{\"name\":\"runs\",\"kind\":\"live\"}]}");
    Invocation wrong = Invocation.of("delete", "database", "nope", "--home", home);
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("there is no database 'nope', there are: study  (");
  }

  @Test
  void anEmptyListSaysSo() {
    service.on("GET jobs?limit=100", 200, "{\"items\":[]}");
    assertThat(Invocation.of("jobs", "--home", home).out()).isEqualToIgnoringNewLines("no jobs");
    assertThat(Invocation.of("jobs", "--home", home, "--format", "csv").out()).startsWith("job,");
  }

  @Test
  void theIndexIsRebuiltInASentence() {
    service.on("POST admin/reindex", 200, "{\"runs\":2,\"faults\":[\"x is damaged\"]}");
    Invocation reindex = Invocation.of("reindex", "--home", home);
    assertThat(reindex.out()).isEqualToIgnoringNewLines("the index is rebuilt: 2 runs");
    assertThat(reindex.err()).contains("wattstick: x is damaged");
    assertThat(Invocation.of("reindex", "--home", home, "--json").out()).contains("\"runs\" : 2");
  }
}
