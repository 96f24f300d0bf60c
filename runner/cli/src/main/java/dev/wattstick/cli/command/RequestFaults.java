package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.client.RefusedRequest;
import dev.wattstick.client.ServiceClient;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Submits a job that is made of options. What the service finds wrong with its fields is wrong with
 * the options, and told as such.
 */
final class RequestFaults {
  private static final int UNPROCESSABLE = 422;
  private static final Map<String, String> OPTIONS =
      Map.of("model", "MODEL", "batchSize", "--batch", "inputs", "--input");

  private RequestFaults() {}

  /**
   * @throws ParameterException with every field that the service refuses
   */
  static JsonNode submit(ServiceClient client, ObjectNode request, CommandLine command) {
    try {
      return client.submit(request.toString());
    } catch (RefusedRequest e) {
      if (e.status() != UNPROCESSABLE || e.faults().isEmpty()) {
        throw e;
      }
      throw new ParameterException(
          command,
          e.faults().stream()
              .map(fault -> sentence(fault, request))
              .collect(Collectors.joining("; ")));
    }
  }

  private static String sentence(RefusedRequest.Fault fault, ObjectNode request) {
    if (fault.field().isEmpty()) {
      return fault.detail();
    }
    String name = fault.field().replaceFirst("/.*", "");
    String duration = request.path(name).asText();
    if (name.equals("duration") && TypedDurations.parse(duration).isEmpty()) {
      // The service knows one form only; here there are shorter ones.
      return "--duration is '" + duration + "': write it as 10s, 2m or PT10S";
    }
    return OPTIONS.getOrDefault(name, "--" + name) + ": " + fault.detail();
  }
}
