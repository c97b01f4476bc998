package com.motionmavericks.portal.backends.resend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.motionmavericks.portal.backends.http.Json;
import com.motionmavericks.portal.backends.http.Recent;
import com.motionmavericks.portal.backends.http.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Accepted mails, and the events that tell of them. Nothing is ever sent to anybody. */
final class Outbox {
  private static final int MAX_MAILS = 25_000;
  private static final long MAX_CHARACTERS = 64 << 20;

  /** Sent first, delivered after: receivers may rely on no order, eyes like one. */
  private static final Duration DELIVERY = Duration.ofMillis(100);

  private final Recent<Mail> mails = new Recent<>(MAX_MAILS, MAX_CHARACTERS, Mail::weight);
  private final Webhooks webhooks;

  Outbox(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  Mail accept(MailDraft draft, @Nullable String key, Map<String, String> requestHeaders) {
    String id = UUID.randomUUID().toString();
    Fate fate = Fate.of(draft.to());
    Mail mail = new Mail(id, key, draft, requestHeaders, Instant.now(), "sent");
    mails.put(id, mail);
    tell("email.sent", mail, Duration.ZERO, data -> {});
    happen(mail, fate, DELIVERY);
    return mail;
  }

  /** Tells of it after the pause. */
  void happen(Mail mail, Fate fate, Duration pause) {
    var _ =
        mails.update(mail.id(), before -> before.with(fate.event().substring("email.".length())));
    tell(fate.event(), mail, pause, fate::describe);
  }

  @Nullable Mail mail(String id) {
    return mails.get(id);
  }

  /** The newest that fit, oldest of them first. */
  List<Mail> find(int limit, Predicate<Mail> fits) {
    return mails.newest(limit, fits);
  }

  void clear() {
    mails.clear();
  }

  private void tell(String type, Mail mail, Duration pause, Consumer<ObjectNode> more) {
    ObjectNode event = Json.object().put("type", type).put("created_at", Instant.now().toString());
    ObjectNode data = event.putObject("data");
    data.put("email_id", mail.id())
        .put("created_at", mail.createdAt().toString())
        .put("from", mail.draft().from())
        .put("subject", mail.draft().subject());
    data.set("to", Json.tree(mail.draft().to()));
    // A list in the request, an object in the event: so does the real service.
    data.set("tags", Json.tree(mail.draft().tags()));
    if (!mail.draft().headers().isEmpty()) {
      data.set(
          "headers",
          Json.tree(
              mail.draft().headers().entrySet().stream()
                  .map(each -> Map.of("name", each.getKey(), "value", each.getValue()))
                  .toList()));
    }
    more.accept(data);
    webhooks.send("msg_" + UUID.randomUUID().toString().replace("-", ""), type, event, pause);
  }
}
