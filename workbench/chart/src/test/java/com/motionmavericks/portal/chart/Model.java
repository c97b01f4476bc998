package com.motionmavericks.portal.chart;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;

/** What the API of Kubernetes says of each kind that the chart renders. */
final class Model {
  private interface Validation {
    void of(String json) throws IOException;
  }

  private static final Map<String, Validation> KINDS =
      Map.ofEntries(
          Map.entry("ConfigMap", V1ConfigMap::fromJson),
          Map.entry("Deployment", V1Deployment::fromJson),
          Map.entry("HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::fromJson),
          Map.entry("Ingress", V1Ingress::fromJson),
          Map.entry("Job", V1Job::fromJson),
          Map.entry("CronJob", V1CronJob::fromJson),
          Map.entry("NetworkPolicy", V1NetworkPolicy::fromJson),
          Map.entry("Pod", V1Pod::fromJson),
          Map.entry("PodDisruptionBudget", V1PodDisruptionBudget::fromJson),
          Map.entry("Secret", V1Secret::fromJson),
          Map.entry("Service", V1Service::fromJson),
          Map.entry("StatefulSet", V1StatefulSet::fromJson),
          // Of operators: no model to hold them against.
          Map.entry("ExternalSecret", _ -> {}),
          Map.entry("ServiceMonitor", _ -> {}));

  private Model() {}

  /** Throws where a field is unknown, missing, or not of its type. */
  static Consumer<String> of(String kind) {
    Validation validation = KINDS.get(kind);
    if (validation == null) {
      throw new IllegalArgumentException("no model of " + kind);
    }
    return json -> {
      try {
        validation.of(json);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
