package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sharelinks.SharedAssets.Shown;
import com.motionmavericks.portal.tracing.TraceIds;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a visitor with a browser sees. */
final class Pages {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Pages() {}

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance opened(
        List<Shown> assets, boolean degraded, String until, String supportCode, String style);

    static native TemplateInstance refused(
        String title, String detail, String supportCode, String style);
  }

  static Uni<String> opened(SharedView view) {
    return Templates.opened(
            view.assets(),
            !view.degraded().isEmpty(),
            DAY.format(view.expiresAt()),
            TraceIds.current(),
            PageStyle.CSS)
        .createUni();
  }

  static Uni<String> refused(Problem problem) {
    return Templates.refused(
            problem.kind().title(), problem.detail(), TraceIds.current(), PageStyle.CSS)
        .createUni();
  }
}
