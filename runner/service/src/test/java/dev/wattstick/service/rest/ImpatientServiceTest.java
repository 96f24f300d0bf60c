package dev.wattstick.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.service.TestHome;
import dev.wattstick.service.home.Home;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service whose patience with a body that does not come is short. */
@QuarkusTest
@QuarkusTestResource(TestHome.class)
@TestProfile(ImpatientServiceTest.Impatient.class)
class ImpatientServiceTest {
  @Inject Home home;

  /** Where a body may take next to no time. */
  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("wattstick.http.body-patience", "PT0.05S");
    }
  }

  @Test
  void aBodyThatDoesNotComeIsGivenUp() throws IOException {
    for (String[] request :
        List.of(SlowClientTest.FORM, SlowClientTest.JSON, SlowClientTest.HEADERS_ONLY)) {
      try (Socket socket = RawRequest.open(request)) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(all);
        assertThat(all.toString(StandardCharsets.ISO_8859_1))
            .startsWith("HTTP/1.1 408 ")
            .containsIgnoringCase("content-type: application/problem+json")
            .contains("The body came too slowly");
      }
    }
    try (Stream<Path> uploads = Files.list(home.tmp().resolve("uploads"))) {
      assertThat(uploads).isEmpty();
    }
  }
}
