package com.motionmavericks.portal.notifications.unsubscribe;

import com.motionmavericks.portal.tracing.TraceIds;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;

/** What somebody sees who follows the link at the end of a mail. */
final class Pages {
  private Pages() {}

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance question(String style);

    static native TemplateInstance done(String style);

    static native TemplateInstance unknown(String style, String supportCode);
  }

  static Uni<String> question() {
    return Templates.question(PageStyle.CSS).createUni();
  }

  static Uni<String> done() {
    return Templates.done(PageStyle.CSS).createUni();
  }

  static Uni<String> unknown() {
    return Templates.unknown(PageStyle.CSS, TraceIds.current()).createUni();
  }
}
