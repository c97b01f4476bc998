package com.motionmavericks.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.motionmavericks.portal.testkit.Neighbour.Request;
import com.motionmavericks.portal.testkit.Tokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told, and how often their project is asked for them. */
@QuarkusTest
@QuarkusTestResource(ProjectsNeighbour.class)
class RecipientsTest {
  private final String tenant = Tokens.freshTenant();
  private final UUID project = UUID.randomUUID();

  @Inject RedisDataSource redis;
  private Published published;

  @BeforeEach
  void connect() {
    published = new Published(redis, tenant);
  }

  @ParameterizedTest
  @CsvSource({
    "share_link.first_opened, '', Your share link for the director was opened",
    "share_link.expiring, ', \"expires_at\": \"2026-12-03T06:00:00Z\"',"
        + "Your share link for the director expires soon",
  })
  void tellsOfALinkWhoeverMadeIt(String type, String more, String subject) {
    published.ofLink(type, link("actor", more));
    published.ofLink(type, link("client-" + project, more));

    Map<String, Object> mail =
        soon().until(() -> Mails.toClientOf(project), mails -> mails.size() == 1).getFirst();
    assertThat(mail.get("subject")).isEqualTo(subject);
  }

  @Test
  void areAskedForOnceAndAgainOnceTheyHaveChanged() {
    update(1);
    update(2);
    assertThat(asked()).hasSize(1);

    published.told(
        "portal.events.projects-service",
        "project.member_removed",
        "{\"project_id\": \"%s\", \"user_id\": \"x\", \"actor_id\": \"actor\"}".formatted(project));

    soon()
        .until(
            () -> {
              published.updated(UUID.randomUUID(), project, null, null);
              return asked().size();
            },
            times -> times == 2);
  }

  private void update(int mails) {
    published.updated(UUID.randomUUID(), project, null, null);
    soon().until(() -> Mails.toClientOf(project), sent -> sent.size() == mails);
  }

  private List<Request> asked() {
    return ProjectsNeighbour.ASKED.containing(project.toString());
  }

  private String link(String creator, String more) {
    return """
        {"share_link_id": "%s", "project_id": "%s", "label": "the director", "created_by": "%s"%s}
        """
        .formatted(UUID.randomUUID(), project, creator, more);
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100));
  }
}
