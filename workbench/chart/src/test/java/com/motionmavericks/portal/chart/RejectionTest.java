package com.motionmavericks.portal.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that cannot be meant are refused, with a sentence that says what to do. */
class RejectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          service.replicas              | 0                          | service/replicas
          service.replicas              | two                        | service/replicas
          services.projects.replicaz    | 2                          | replicaz
          services.payments.replicas    | 2                          | payments
          sampling.keepPercent          | 120                        | keepPercent
          environment                   | Production                 | environment
          database.sslMode              | disable                    | sslMode
          image.pullPolicy              | Sometimes                  | pullPolicy
          secrets.from                  | somewhere                  | secrets/from
          networkPolicies.backends      | everywhere                 | backends
          service.settings.PORTAL_RESEND_API_KEY | re_12345678       | PORTAL_RESEND_API_KEY
          collector.smokeTenant         | Smoke Tenant               | smokeTenant
          identity.issuer               | http://identity.example.com | identity.issuer: an https address
          database.host                 | ''                         | database.host: name a PostgreSQL
          ingress.host                  | ''                         | ingress.host: under which name
          collector.backend             | ''                         | collector.backend: where
          tempo.enabled                 | true                       | tempo.enabled: traces go to one
          tempo.retention               | 7d                         | retention
          grafana.enabled               | true                       | grafana.tempoUrl: which
          grafana.prometheusUrl         | ''                         | prometheusUrl
          collector.enabled             | false                      | collector.endpoint: without
          secrets.from                  | plain                      | secrets.from: plain values
          secrets.from                  | external                   | secrets.external.store.name
          trial.enabled                 | true                       | trial.password
          """)
  void saysWhatIsWrong(String key, String value, String sentence) {
    assertThatThrownBy(() -> Chart.template(Chart.ci("minimal"), Map.of(key, value)))
        .hasMessageContaining(sentence);
  }
}
