package dev.wattstick.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.service.fault.StartException;
import dev.wattstick.service.http.Admission.Reason;
import dev.wattstick.service.http.Admission.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
  private static final String OWN = "localhost:8888";

  private final Admission admission =
      new Admission(new HostNames(List.of("Lab.example", "fd00::7")));

  private @Nullable Reason judge(RequestHead head) {
    return admission.judge(head).map(Refusal::reason).orElse(null);
  }

  private static RequestHead get(String target, String... hosts) {
    return new RequestHead("GET", target, List.of(hosts), null, null, false, null, false);
  }

  private static RequestHead post(String host, @Nullable String origin, @Nullable String site) {
    return new RequestHead("POST", "/x", List.of(host), origin, site, false, null, false);
  }

  private static RequestHead body(@Nullable String type) {
    return new RequestHead("POST", "/x", List.of(OWN), null, null, true, type, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost", "localhost:1", "LOCALHOST:8888", "localhost.", "localhost.:8888", "127.0.0.1",
        "127.0.0.1:8888", "[::1]", "[::1]:8888", "lab.example", "LAB.EXAMPLE.:443", "[fd00::7]:80"
      })
  void answersToItsOwnNames(String host) {
    assertThat(judge(get("/", host))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8888",
        "localhost.evil.example",
        "evil-localhost",
        "localhost@evil.example",
        "evil.example#localhost",
        "127.0.0.1.evil.example",
        "127.1",
        "127.0.0.2",
        "0.0.0.0",
        "[::]",
        "::1",
        "2130706433",
        "",
        "localhost:",
        "localhost:8888:9",
        "localhost evil.example",
        "localhost,evil.example",
        "localhost\t.evil",
        "localhost..",
        "lab.example.evil"
      })
  void answersToNoOther(String host) {
    // An empty port is the scheme's own (RFC 3986, 3.2.3).
    assertThat(judge(get("/", host)))
        .isEqualTo(host.equals("localhost:") ? null : Reason.MISDIRECTED);
  }

  @Test
  void demandsOneHost() {
    assertThat(judge(get("/"))).isEqualTo(Reason.BAD_HOST);
    assertThat(judge(get("/", OWN, OWN))).isEqualTo(Reason.BAD_HOST);
    assertThat(judge(get("/", OWN, "evil.example"))).isEqualTo(Reason.BAD_HOST);
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example/api, MISDIRECTED",
    "http://localhost@evil.example/api, MISDIRECTED",
    "HTTP://evil.example, MISDIRECTED",
    "evil.example:80, MISDIRECTED",
    "http:///api, MISDIRECTED",
    "http://127.0.0.1:8888/api,",
    "HTTP://LOCALHOST:8888/api,",
    "*,",
    "//evil.example/api,"
  })
  void aTargetWithAHostIsJudgedByIt(String target, @Nullable Reason expected) {
    assertThat(judge(get(target, OWN))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8888, http://localhost:8888",
    "LocalHost:8888, http://localhost:8888",
    "localhost, http://localhost",
    "localhost:80, http://localhost",
    "[::1]:8888, http://[::1]:8888",
    "lab.example, https://lab.example",
    "lab.example, https://lab.example:443"
  })
  void itsOwnPagesMayChangeThings(String host, String origin) {
    assertThat(judge(post(host, origin, "same-origin"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "",
        "http://localhost",
        "http://localhost:3000",
        "http://127.0.0.1:8888",
        "http://localhost:8888.evil.example",
        "file://",
        "localhost:8888",
        "http://localhost:8888@evil.example",
        "chrome-extension://abc"
      })
  void otherPagesMayNot(String origin) {
    assertThat(judge(post(OWN, origin, null))).isEqualTo(Reason.FOREIGN_PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, FOREIGN_PAGE",
    "same-site, FOREIGN_PAGE",
    "Cross-Site, FOREIGN_PAGE",
    "something, FOREIGN_PAGE",
    "same-origin,",
    "none,"
  })
  void theBrowsersOwnWordIsTaken(String site, @Nullable Reason expected) {
    assertThat(judge(post(OWN, null, site))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get"})
  void whateverIsNoSafeReadIsAChange(String method) {
    assertThat(
            judge(
                new RequestHead(
                    method, "/x", List.of(OWN), "http://evil.example", null, false, null, false)))
        .isEqualTo(Reason.FOREIGN_PAGE);
  }

  @Test
  void anybodyMayReadButNotOpenAWebSocket() {
    for (String method : List.of("GET", "HEAD", "OPTIONS")) {
      assertThat(
              judge(
                  new RequestHead(
                      method, "/x", List.of(OWN), "http://a.b", "cross-site", false, null, false)))
          .isNull();
    }
    assertThat(
            judge(
                new RequestHead("GET", "/x", List.of(OWN), "http://a.b", null, false, null, true)))
        .isEqualTo(Reason.FOREIGN_PAGE);
  }

  @Test
  void aProgramWithoutOriginMayChangeThings() {
    assertThat(judge(post(OWN, null, null))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json,",
    "Application/JSON; charset=utf-8,",
    "multipart/form-data; boundary=x,",
    "text/plain, UNREAD_BODY",
    "application/x-www-form-urlencoded, UNREAD_BODY",
    "application/jsonx, UNREAD_BODY",
    "text/plain; application/json, UNREAD_BODY",
    "'', UNREAD_BODY",
    ", UNREAD_BODY"
  })
  void aBodySaysThatItIsJsonOrAForm(@Nullable String type, @Nullable Reason expected) {
    assertThat(judge(body(type))).isEqualTo(expected);
  }

  @Test
  void aMessageShowsNothingThatAConsoleWouldObey() {
    assertThat(admission.judge(get("/", "a\u001b[2J" + "b".repeat(500))).orElseThrow().detail())
        .contains("'a?[2Jb")
        .hasSizeLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://lab.example", "lab.example:80", "a b", ""})
  void aConfiguredNameIsAName(String name) {
    assertThatThrownBy(() -> new HostNames(List.of(name)))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("wattstick.http.hosts");
  }
}
