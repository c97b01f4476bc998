package com.motionmavericks.portal.sharelinks;

import static com.motionmavericks.portal.sharelinks.Studio.open;
import static com.motionmavericks.portal.sharelinks.Studio.problem;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What visitors meet; run against the code and against the built artifact. */
@QuarkusTestResource(ProjectsNeighbour.class)
@QuarkusTestResource(AssetsNeighbour.class)
abstract class OpeningApi {
  private static final String NOBODYS = "/s/" + "A".repeat(43);
  private final Studio studio = new Studio();

  /** A cold service may take longer for what a link shows than it waits for it. */
  @BeforeEach
  void warmUp() {
    await().untilAsserted(() -> open(studio.link()).then().body("$", not(hasKey("degraded"))));
  }

  @Test
  void showsWhatIsShared() {
    UUID asset = UUID.randomUUID();
    Studio.Made link = studio.link(Map.of("asset_ids", List.of(asset)));

    hardened(open(link))
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("assets.id", equalTo(List.of(asset.toString())))
        .body("assets[0].title", equalTo("Cut <1>"))
        .body("assets[0].status", equalTo("ready"))
        .body("assets[0]", not(hasKey("file_name")))
        .body("$", not(hasKey("degraded")));
  }

  @Test
  void asksNobodyWhoTheyAre() {
    given().auth().oauth2("nonsense").get(studio.link().path()).then().statusCode(200);
  }

  @Test
  void countsItsViews() {
    Studio.Made link = studio.link();
    open(link).then().statusCode(200);
    open(link).then().statusCode(200);

    await().untilAsserted(() -> assertThat(views(link)).isEqualTo(2));
  }

  @Test
  void countsWhatWasSeenAndNothingElse() {
    Studio.Made link = studio.link(Map.of("project_id", UUID.randomUUID(), "max_views", 9));
    given().head(link.path()).then().statusCode(200);
    asBrowser(link.path()).then().statusCode(200).body(containsString("View"));
    assertThat(views(link)).isZero();

    String ticket = viewed(link).header("Set-Cookie").split(";", 2)[0];
    given().header("Cookie", ticket).get(link.path()).then().statusCode(200);
    Response reloaded =
        given().header("Cookie", ticket).header("Accept", "text/html").get(link.path());

    reloaded.then().statusCode(200).body(containsString("Cut"));
    assertThat(reloaded.header("Set-Cookie")).isNull();
    assertThat(views(link)).isEqualTo(1);
    studio
        .as("admin")
        .get("/share-links/" + link.id())
        .then()
        .body("never_opened", equalTo(false))
        .body("last_opened_at", notNullValue());
  }

  /** Whoever holds one of the views sees it until their cookie ends. */
  @Test
  void staysWithWhoeverTookTheLastView() {
    Studio.Made link = studio.link(Map.of("project_id", UUID.randomUUID(), "max_views", 1));
    String ticket = open(link).header("Set-Cookie").split(";", 2)[0];

    problem(open(link).then(), 410, "share_link_used_up");
    given().header("Cookie", ticket).get(link.path()).then().statusCode(200);
  }

  @Test
  void saysWhatIsNotReadyYet() {
    Studio.Made link =
        studio.link(Map.of("asset_ids", List.of(AssetsNeighbour.PREPARING), "max_views", 1));

    problem(open(link).then(), 409, "share_link_not_ready");
    viewed(link).then().statusCode(409).contentType("text/html");
    assertThat(views(link)).isZero();
  }

  @Test
  void opensWithoutItsAssets() {
    Studio.Made link = studio.link(Map.of("project_id", AssetsNeighbour.BROKEN));

    open(link).then().statusCode(200).body("degraded", equalTo(List.of("assets")));
  }

  @Test
  void isAPageForBrowsers() throws Exception {
    Response page = hardened(viewed(studio.link()));
    String html = page.then().statusCode(200).contentType("text/html").extract().asString();

    assertThat(html)
        .contains("Cut &lt;1&gt;", "<video controls", "controlslist=\"nodownload\"")
        .contains("src=\"https://stream.mux.com/", ".m3u8?token=a.b&amp;c\"")
        .contains("poster=\"https://image.mux.com/", "<main", "lang=\"en\"", "width=device-width")
        .doesNotContain("<script")
        .doesNotContain("style=");
    String css = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "media-src https://*.mux.com;")
        .doesNotContain("script-src")
        .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
  }

  /** Programs read where it is played by pressing View as well; merely to look costs less. */
  @Test
  void tellsWhereItIsWatchedToThoseWhoWatch() {
    UUID asset = UUID.randomUUID();
    Studio.Made link = studio.link(Map.of("asset_ids", List.of(asset)));

    open(link).then().body("assets[0]", not(hasKey("stream_url")));
    hardened(given().post(link.path() + "/view"))
        .then()
        .statusCode(200)
        .body("assets[0].stream_url", containsString("https://stream.mux.com/" + asset));
  }

  @Test
  void canBeDownloadedWhereTheLinkAllowsIt() {
    UUID asset = new UUID(0, 200);
    List<UUID> assets = List.of(asset, AssetsNeighbour.STREAMED);
    Studio.Made link = studio.link(Map.of("asset_ids", assets, "allow_download", true));
    Studio.Made other = studio.link(Map.of("asset_ids", List.of(asset)));

    given()
        .post(link.path() + "/view")
        .then()
        .body("assets[0].download_url", containsString(asset + "/highest.mp4?download=Cut-v1&"))
        .body("assets[1]", not(hasKey("download_url")));
    assertThat(viewed(link).asString())
        .contains("href=\"https://stream.mux.com/" + asset + "/highest.mp4?download=Cut-v1&amp;")
        .contains("<source src=\"https://stream.mux.com/" + asset + "/highest.mp4?")
        .containsOnlyOnce("Download (MP4)")
        .containsOnlyOnce("There is no file to download yet")
        .doesNotContain("nodownload");
    given()
        .post(other.path() + "/view")
        .then()
        .body("assets[0]", hasKey("stream_url"))
        .body("assets[0]", not(hasKey("download_url")));
    assertThat(viewed(other).asString())
        .contains("<source", "nodownload")
        .doesNotContain("highest.mp4", "no file to download");
  }

  @Test
  void refusesUnknownExpiredAndRevokedAlike() {
    Studio.Made expired = studio.expired();
    Studio.Made revoked = studio.link();
    studio.revoke(revoked);

    List<String> paths = List.of(NOBODYS, expired.path(), revoked.path());

    assertThat(paths.stream().map(path -> refusal(given().get(path))))
        .containsOnly(refusal(given().get(NOBODYS)));
    assertThat(paths.stream().map(path -> refusal(asBrowser(path))))
        .containsOnly(refusal(asBrowser(NOBODYS)));
    problem(hardened(given().get(NOBODYS)).then(), 404, "share_link_unavailable");
    Response page = hardened(asBrowser(revoked.path()));
    page.then().statusCode(404).contentType("text/html");
    assertThat(page.asString()).contains(page.header("x-trace-id"));
  }

  @Test
  void neverOpensAfterItWasRevoked() {
    Studio.Made link = studio.link();
    open(link).then().statusCode(200);
    open(link).then().statusCode(200);

    studio.revoke(link);

    for (int i = 0; i < 5; i++) {
      problem(open(link).then(), 404, "share_link_unavailable");
    }
  }

  @Test
  void opensAsOftenAsItMayHoweverManyCome() throws Exception {
    Studio.Made link = studio.link(Map.of("project_id", UUID.randomUUID(), "max_views", 3));
    List<Integer> statuses;
    try (var visitors = Executors.newFixedThreadPool(6)) {
      Callable<Integer> visit = () -> open(link).statusCode();
      statuses =
          visitors.invokeAll(Stream.generate(() -> visit).limit(12).toList()).stream()
              .map(done -> done.resultNow())
              .toList();
    }

    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(3);
    assertThat(statuses.stream().filter(status -> status == 410)).hasSize(9);
    problem(hardened(open(link)).then(), 410, "share_link_used_up");
    assertThat(views(link)).isEqualTo(3);
  }

  /** By the JDK's client: others tidy paths up before they send them. */
  @Test
  void hasOneSpelling() throws Exception {
    Studio.Made link = studio.link();
    String server = RestAssured.baseURI + ":" + RestAssured.port;
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : List.of("//s/", "/./s/", "/x/../s/", "/s;v=1/", "/%73/")) {
        URI address = URI.create(server + path + link.token());
        HttpResponse<String> refused =
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

        assertThat(refused.statusCode()).as(path).isEqualTo(404);
        assertThat(refused.body()).contains("\"code\":\"not_found\"");
        assertThat(refused.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      }
    }
  }

  @Test
  void losesItsTokenOnceExpiredAndKeepsItsHistory() {
    Studio.Made link = studio.expired();
    Studio.Made alive = studio.link();

    Response report = cleanUp(200);

    report.then().statusCode(200).body("limit", equalTo(200)).body("more", equalTo(false));
    assertThat(report.<Integer>path("tokens_removed")).isPositive();
    cleanUp(200).then().body("tokens_removed", equalTo(0));
    studio.as("admin").get("/share-links/" + link.id()).then().statusCode(200);
    open(alive).then().statusCode(200);
  }

  private static Response cleanUp(int limit) {
    return given()
        .auth()
        .oauth2(Tokens.ofService("scheduler-service"))
        .queryParam("limit", limit)
        .delete("/internal/share-tokens/expired");
  }

  private static Response viewed(Studio.Made link) {
    return given().header("Accept", "text/html").post(link.path() + "/view");
  }

  private static Response asBrowser(String path) {
    return given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get(path);
  }

  /** All that a visitor can see of it, but for the support code. */
  private static String refusal(Response response) {
    String code = response.header("x-trace-id");
    return (response.statusCode() + "\n" + response.headers() + "\n" + response.asString())
        .replace(code, "<code>");
  }

  private static Response hardened(Response response) {
    response
        .then()
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .header("Cache-Control", "no-store");
    assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'none'");
    return response;
  }

  private int views(Studio.Made link) {
    return studio.as("admin").get("/share-links/" + link.id()).path("views");
  }
}
