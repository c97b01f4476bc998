package com.motionmavericks.portal.conformance.score;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The criteria of the rules RES-* and SDK-001. */
final class ResourceRules {
  private static final String INSTANCE = "service.instance.id";
  private static final String POD = "k8s.pod.uid";

  /** What tells logical resources apart: a pod, or else a machine. */
  private static final List<String> PLACES =
      List.of(POD, "k8s.pod.name", "k8s.namespace.name", "host.id", "host.name");

  /** The oldest Java that OpenTelemetry's SDK supports. */
  private static final int OLDEST_JAVA = 8;

  private static final Pattern JAVA_VERSION = Pattern.compile("^(?:1\\.)?(\\d{1,4})");

  private ResourceRules() {}

  /** RES-001. */
  static void instanceIsPresent(Service service, Tally tally) {
    for (Resource resource : service.resources()) {
      tally.judge(
          Attributes.has(resource.getAttributesList(), INSTANCE),
          () -> INSTANCE + " is absent from " + shown(resource));
    }
  }

  /** RES-002: one instance id is seen at one place. */
  static void instanceIsUnique(Service service, Tally tally) {
    Map<String, Set<Map<String, String>>> places = new TreeMap<>();
    for (Resource resource : service.resources()) {
      List<KeyValue> attributes = resource.getAttributesList();
      if (Attributes.has(attributes, INSTANCE)) {
        places
            .computeIfAbsent(Attributes.text(attributes, INSTANCE), _ -> new HashSet<>())
            .add(place(attributes));
      }
    }
    places.forEach(
        (instance, seen) ->
            tally.judge(seen.size() == 1, () -> INSTANCE + " " + instance + " is seen at " + seen));
  }

  private static Map<String, String> place(List<KeyValue> attributes) {
    Map<String, String> place = new TreeMap<>();
    for (String key : PLACES) {
      String value = Attributes.text(attributes, key);
      if (!value.isEmpty()) {
        place.put(key, value);
      }
    }
    return place;
  }

  /** RES-003: judges what says that it runs in Kubernetes. */
  static void podIsPresent(Service service, Tally tally) {
    for (Resource resource : service.resources()) {
      List<KeyValue> attributes = resource.getAttributesList();
      if (Attributes.keys(attributes).stream().anyMatch(key -> key.startsWith("k8s."))) {
        tally.judge(
            Attributes.has(attributes, POD), () -> POD + " is absent from " + shown(resource));
      }
    }
  }

  /** RES-004: every resource, and every span with its events. */
  static void levelsAreRight(Service service, Tally tally) {
    for (Resource resource : service.resources()) {
      List<String> wrong =
          Attributes.keys(resource.getAttributesList()).stream().filter(Level::isOfSpans).toList();
      tally.judge(wrong.isEmpty(), () -> wrong + " stand in " + shown(resource));
    }
    for (EmittedSpan span : service.spans()) {
      List<String> wrong =
          SpanRules.keys(span.span()).stream().filter(Level::isOfResources).toList();
      tally.judge(wrong.isEmpty(), () -> wrong + " stand in " + span);
    }
  }

  /** RES-005. */
  static void serviceIsNamed(Service service, Tally tally) {
    for (Resource resource : service.resources()) {
      tally.judge(
          !Attributes.text(resource.getAttributesList(), "service.name").isEmpty(),
          () -> "service.name is absent or empty in " + shown(resource));
    }
  }

  /** SDK-001: judges what tells its language and the version of its runtime. */
  static void runtimeIsSupported(Service service, Tally tally) {
    for (Resource resource : service.resources()) {
      List<KeyValue> attributes = resource.getAttributesList();
      String language = Attributes.text(attributes, "telemetry.sdk.language");
      String version = Attributes.text(attributes, "process.runtime.version");
      if (language.equals("java") && !version.isEmpty()) {
        tally.judge(
            feature(version) >= OLDEST_JAVA,
            () -> "Java " + version + " is older than " + OLDEST_JAVA);
      }
    }
  }

  /** 17 of {@code 17.0.2+8}, and 7 of {@code 1.7.0_80}; 0 where it is none. */
  private static int feature(String version) {
    Matcher matcher = JAVA_VERSION.matcher(version);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static String shown(Resource resource) {
    Map<String, String> texts = new TreeMap<>();
    resource
        .getAttributesList()
        .forEach(each -> texts.put(each.getKey(), each.getValue().getStringValue()));
    return "the resource " + texts;
  }
}
