package com.motionmavericks.portal.conformance.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that is made from what is declared, and committed.
 *
 * @param path below the checkout's root
 */
public record Generated(Path path, String text) {
  private static final Path CODE =
      Path.of("platform/tracing/src/main/java/com/motionmavericks/portal/tracing");

  private static final Path OBSERVABILITY = Path.of("deploy", "observability");

  /** All of them, as the registry is now. */
  public static List<Generated> from(Registry registry) {
    return List.of(
        new Generated(CODE.resolve("Taxonomy.java"), TaxonomySource.of(registry)),
        new Generated(CODE.resolve("ExportedAttributes.java"), AllowListSource.of(registry)),
        new Generated(
            OBSERVABILITY.resolve("collector/allowed-attributes.yaml"),
            CollectorAllowList.of(registry)),
        new Generated(
            OBSERVABILITY.resolve("alloy/allowed-attributes.alloy"),
            CollectorAllowList.ofAlloy(registry)),
        new Generated(Path.of("docs", "span-taxonomy.md"), TaxonomyPage.of(registry)));
  }

  /** Whether the checkout holds it as it is. */
  public boolean isIn(Path checkout) throws IOException {
    Path file = checkout.resolve(path);
    return Files.exists(file) && Files.readString(file).equals(text);
  }

  /** Puts it into the checkout. */
  public void writeTo(Path checkout) throws IOException {
    Files.writeString(checkout.resolve(path), text);
  }
}
