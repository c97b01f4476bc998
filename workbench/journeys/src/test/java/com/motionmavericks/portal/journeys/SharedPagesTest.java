package com.motionmavericks.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.motionmavericks.portal.smoke.Http.Answer;
import com.motionmavericks.portal.smoke.Journey;
import com.motionmavericks.portal.smoke.Journeys;
import com.motionmavericks.portal.smoke.Span;
import com.motionmavericks.portal.smoke.Trace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pages of share links in a real browser, each with the trace that its answer names. With
 * {@code -Dscreenshots=write} they are photographed for {@code docs/pages}.
 */
@ExtendWith(Suite.class)
@EnabledIf("hasBrowser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedPagesTest {
  private static final NewContextOptions DESK = new NewContextOptions().setViewportSize(1000, 640);
  private static final NewContextOptions PHONE =
      new NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);

  private final Suite.Running suite;
  private Chromium chromium;
  private String asset;

  SharedPagesTest(Suite.Running suite) {
    this.suite = suite;
  }

  static boolean hasBrowser() {
    return Chromium.program().isPresent();
  }

  @BeforeAll
  void open() {
    chromium = new Chromium();
    List<Journey> journeys = Journeys.all();
    journeys.get(3).walk(suite.portal(), suite.stage());
    journeys.get(4).walk(suite.portal(), suite.stage());
    asset = suite.stage().noted("asset");
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void showsTheVideoOnceViewIsPressed() {
    Page page = chromium.visit(DESK);
    String address = address(video());

    Response asked = page.navigate(address);
    assertOutcome(asked, "GET /s/{token}", "offered");
    photograph(page, "offered");
    Response shown = page.waitForResponse("**/view", () -> press(page, "View"));

    awaitFilm(page, address);
    assertThat(page.getByRole(AriaRole.HEADING, named("Smoke test"))).isVisible();
    assertOutcome(shown, "POST /s/{token}/view", "opened");
    photograph(page, "opened");
    assertThat(scripts(page)).isEqualTo(List.of());
  }

  @Test
  void offersTheFileWhereTheLinkAllowsIt() {
    Map<String, Object> wanted = video();
    wanted.put("allow_download", true);
    String address = address(wanted);
    Page page = chromium.visit(DESK);

    page.navigate(address);
    page.waitForResponse("**/view", () -> press(page, "View"));

    Locator file = page.getByRole(AriaRole.LINK, named("Download (MP4)"));
    await(page, address, file);
    assertThat(file)
        .hasAttribute(
            "href",
            Pattern.compile(
                "https://stream\\.mux\\.com/\\w+/highest\\.mp4\\?download=.+&token=.+"));
    photograph(page, "download");
  }

  @Test
  void asksForThePassphraseAgainWhereItWasWrong() {
    Page page = chromium.visit(DESK);
    Map<String, Object> wanted = video();
    wanted.put("passphrase", "a passphrase of some length");
    String address = address(wanted);

    Response asked = page.navigate(address);
    assertOutcome(asked, "GET /s/{token}", "passphrase_missing");
    Response wrong = unlock(page, "another one of some length");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertOutcome(wrong, "POST /s/{token}/unlock", "passphrase_wrong");
    photograph(page, "passphrase");
    Response right = unlock(page, "a passphrase of some length");

    awaitFilm(page, address);
    assertOutcome(right, "POST /s/{token}/unlock", "opened");
  }

  @Test
  void tellsAVisitorOfARevokedLinkOneSentenceAndTheSupportCode() {
    Answer link = create(video());
    suite
        .portal()
        .delete("producer", "sharelinks", "/share-links/" + link.json().path("id").asText());
    Page page = chromium.visit(DESK);

    Response refused = page.navigate(address(link));

    assertRefused(page, refused, "revoked");
    photograph(page, "refused");
  }

  @Test
  void tellsAVisitorOfAnExpiredLinkTheSame() {
    Map<String, Object> wanted = video();
    wanted.put("expires_at", Instant.now().plusSeconds(3).toString());
    String address = address(wanted);
    Page page = chromium.visit(DESK);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> page.navigate(address).status() == 404);

    assertRefused(page, page.navigate(address), "expired");
  }

  @Test
  void fitsAPhone() {
    Page page = chromium.visit(PHONE);
    String address = address(video());

    page.navigate(address);
    Locator view = page.getByRole(AriaRole.BUTTON, buttonNamed("View"));
    assertThat(view.boundingBox().height).isGreaterThanOrEqualTo(44);
    page.waitForResponse("**/view", () -> press(page, "View"));

    awaitFilm(page, address);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
    photograph(page, "phone");
  }

  @Test
  void worksWithoutJavaScript() {
    Page page =
        chromium.visit(
            new NewContextOptions().setViewportSize(1000, 640).setJavaScriptEnabled(false));
    Map<String, Object> wanted = video();
    wanted.put("passphrase", "a passphrase of some length");

    String address = address(wanted);
    page.navigate(address);
    unlock(page, "a passphrase of some length");

    awaitFilm(page, address);
  }

  @Test
  void isDarkWhereTheVisitorLikesIt() {
    Page light = chromium.visit(DESK);
    Page dark =
        chromium.visit(
            new NewContextOptions().setViewportSize(1000, 640).setColorScheme(ColorScheme.DARK));
    String address = address(video());

    light.navigate(address);
    dark.navigate(address);

    assertThat(brightness(dark)).isLessThan(64);
    assertThat(brightness(light)).isGreaterThan(192);
    photograph(dark, "dark");
  }

  private static void awaitFilm(Page page, String address) {
    await(page, address, page.locator("video source"));
  }

  /**
   * Looks again until it is there: a page comes without films where the asset service is late, and
   * Mux makes the file after the stream. Whoever was let in is not asked again.
   */
  private static void await(Page page, String address, Locator wanted) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              boolean there = appears(wanted);
              if (!there) {
                page.navigate(address);
              }
              return there;
            });
  }

  /** Soon; the page may only be loading. */
  private static boolean appears(Locator wanted) {
    try {
      wanted.waitFor(
          new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED).setTimeout(2_000));
      return true;
    } catch (TimeoutError absent) {
      return false;
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, buttonNamed(button)).click();
  }

  private static Response unlock(Page page, String passphrase) {
    page.getByLabel("Passphrase").fill(passphrase);
    return page.waitForResponse("**/unlock", () -> press(page, "View"));
  }

  /** One sentence, and the trace's id to read out. */
  private void assertRefused(Page page, Response refused, String outcome) {
    assertThat(refused.status()).isEqualTo(404);
    assertThat(page.getByText(refused.headerValue("x-trace-id"))).isVisible();
    assertOutcome(refused, "GET /s/{token}", outcome);
  }

  /** The trace that the answer names: one tree, which says how the visit ended. */
  private void assertOutcome(Response answer, String entry, String outcome) {
    String id = answer.headerValue("x-trace-id");
    // Each service sends its spans for itself: what is an orphan now may find its parent.
    Trace trace =
        Seen.trace(
            suite, id, stored -> stored.first(entry).isPresent() && stored.orphans().isEmpty());
    Span root = trace.roots().getFirst();
    assertThat(trace.roots()).hasSize(1);
    assertThat(root.name()).isEqualTo(entry);
    assertThat(root.attribute("share_link.outcome")).isEqualTo(outcome);
  }

  /** Which scripts it loaded. */
  private static Object scripts(Page page) {
    return page.evaluate(
        "performance.getEntriesByType('resource').filter(r => r.initiatorType === 'script')"
            + ".map(r => r.name)");
  }

  private static int brightness(Page page) {
    String colour = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    return Integer.parseInt(colour.replaceAll("rgba?\\((\\d+).*", "$1"));
  }

  private Map<String, Object> video() {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("asset_ids", List.of(asset));
    return wanted;
  }

  private Answer create(Map<String, Object> wanted) {
    Answer created = suite.portal().post("producer", "sharelinks", "/share-links", wanted);
    assertThat(created.status()).as(created.json().toString()).isEqualTo(201);
    return created;
  }

  private String address(Map<String, Object> wanted) {
    return address(create(wanted));
  }

  private String address(Answer link) {
    URI url = URI.create(link.json().path("url").asText());
    return suite.portal().at("sharelinks", url.getPath()).toString();
  }

  private void photograph(Page page, String name) {
    if ("write".equals(System.getProperty("screenshots"))) {
      Path folder = suite.checkout().root().resolve("docs/pages");
      page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions buttonNamed(String name) {
    return named(name).setExact(true);
  }
}
