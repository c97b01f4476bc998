package com.motionmavericks.portal.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's Chromium, without a window; optional, {@code ./portal test} says loudly where it is
 * missing.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    Map<String, String> settings = new java.util.HashMap<>(System.getenv());
    settings.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(settings));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program().orElseThrow())
                    // Its sandbox wants another user than root, whom containers run tests as.
                    .setArgs(List.of("--no-sandbox")));
  }

  static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A page of a visitor who was never here. */
  Page visit(Browser.NewContextOptions options) {
    BrowserContext visitor = browser.newContext(options);
    visitor.setDefaultTimeout(20_000);
    return visitor.newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
