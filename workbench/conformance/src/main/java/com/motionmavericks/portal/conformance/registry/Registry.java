package com.motionmavericks.portal.conformance.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that is declared.
 *
 * @param attributes by key
 * @param events by name
 */
public record Registry(
    Map<String, Attribute> attributes,
    List<SpanDefinition> spans,
    Map<String, List<Use>> events,
    List<Use> links,
    List<Use> resource) {

  /** Where it lies in a checkout. */
  public static final Path FOLDER = Path.of("platform", "tracing", "registry");

  /** Reads the definitions of a checkout. */
  public static Registry of(Path checkout) {
    return RegistryReader.read(checkout.resolve(FOLDER));
  }

  /** The keys that belong to a resource and to nothing else. */
  public Set<String> resourceKeys() {
    return resource.stream().map(Use::key).collect(Collectors.toUnmodifiableSet());
  }
}
