package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.client.RefusedRequest;
import dev.wattstick.client.ServiceClient;
import dev.wattstick.testing.FakeService;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class RequestFaultsTest {
  private static final ObjectNode REQUEST = JsonNodeFactory.instance.objectNode();
  private static final CommandLine COMMAND = new CommandLine(new RunCommand());

  @Test
  void whatTheServiceFindsWrongIsWrongUsageInTheWordsOfOptions() throws Exception {
    try (FakeService service = new FakeService()) {
      service.on(
          "POST jobs",
          422,
          "{\"errors\":[{\"pointer\":\"/engine\",\"detail\":\"unknown engine"
              + " 'foo'\"},{\"pointer\":\"/batchSize\",\"detail\":\"must be between 1 and"
              + " 4096\"},{\"pointer\":\"/model\",\"detail\":\"unknown model 'X'\"}]}");
      ServiceClient client = new ServiceClient(service.url());
      assertThatThrownBy(() -> RequestFaults.submit(client, REQUEST, COMMAND))
          .isInstanceOf(ParameterException.class)
          .hasMessage(
              "--engine: unknown engine 'foo'; --batch: must be between 1 and 4096; MODEL: unknown"
                  + " model 'X'");
    }
  }

  @Test
  void aFullDiskIsNot() throws Exception {
    try (FakeService service = new FakeService()) {
      service.on("POST jobs", 507, "{\"detail\":\"There is no room.\"}");
      ServiceClient client = new ServiceClient(service.url());
      assertThatThrownBy(() -> RequestFaults.submit(client, REQUEST, COMMAND))
          .isInstanceOf(RefusedRequest.class)
          .hasMessage("There is no room.");
    }
  }

  @Test
  void aDurationIsExplainedAsOptionsTakeIt() throws Exception {
    try (FakeService service = new FakeService()) {
      service.on(
          "POST jobs",
          422,
          "{\"errors\":[{\"pointer\":\"/duration\",\"detail\":\"'soon' is not an ISO 8601"
              + " duration such as \\\"PT90S\\\"\"}]}");
      ServiceClient client = new ServiceClient(service.url());
      ObjectNode request = JsonNodeFactory.instance.objectNode().put("duration", "soon");
      assertThatThrownBy(() -> RequestFaults.submit(client, request, COMMAND))
          .hasMessage("--duration is 'soon': write it as 10s, 2m or PT10S");
    }
  }
}
