package com.motionmavericks.portal.devservices;

import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Tells an application in dev mode or under test where the shared backends are. */
@BuildSteps(onlyIf = {IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class})
final class BackendsProcessor {
  private static final String FEATURE = "portal-devservices";

  @BuildStep
  FeatureBuildItem feature() {
    return new FeatureBuildItem(FEATURE);
  }

  @BuildStep
  DevServicesResultBuildItem backends(
      LaunchModeBuildItem launchMode,
      ApplicationInfoBuildItem application,
      OutputTargetBuildItem output) {
    var shared = new SharedBackends(ProjectRoot.above(output.getOutputDirectory()));
    var place = Place.of(application.getName(), launchMode.getLaunchMode() == LaunchMode.TEST);
    return DevServicesResultBuildItem.owned()
        .feature(FEATURE)
        .description("PostgreSQL, Redis, OIDC issuer, stand-ins and trace viewer of the suite")
        .serviceConfig(place)
        .startable(() -> new BackendsStartable(shared))
        .configProvider(configuration(place))
        .build();
  }

  private static Map<String, Function<BackendsStartable, String>> configuration(Place place) {
    Map<String, Function<BackendsStartable, String>> keys = new HashMap<>();
    place.configuration().forEach((key, value) -> keys.put(key, it -> value.apply(it.listing())));
    // A developer who sends traces to a collector of their own keeps doing so.
    if (ConfigUtils.isPropertyPresent("otel.exporter.otlp.endpoint")) {
      keys.remove("quarkus.otel.exporter.otlp.endpoint");
    }
    return keys;
  }
}
