package com.motionmavericks.portal.sharelinks.opening;

import com.motionmavericks.portal.problems.Problem;
import com.motionmavericks.portal.sharelinks.SharedAssets.Shown;
import com.motionmavericks.portal.tracing.TraceIds;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
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
        List<Shown> assets,
        boolean degraded,
        boolean allowDownload,
        String until,
        String supportCode,
        String style);

    static native TemplateInstance offered(String view, String style);

    static native TemplateInstance locked(
        boolean wrong, String unlock, String supportCode, String style);

    static native TemplateInstance refused(
        String title, String detail, String supportCode, String style);
  }

  static Uni<Response> answer(Visit visit, String token) {
    return switch (visit) {
      case Visit.Opened(SharedView view, String ticket) ->
          page(Response.ok().header(HttpHeaders.SET_COOKIE, ticket), opened(view));
      case Visit.Offered() ->
          page(Response.ok(), Templates.offered(Door.PREFIX + token + "/view", PageStyle.CSS));
      case Visit.Refused refused -> page(refusal(refused.problem()), refused(refused, token));
    };
  }

  private static TemplateInstance opened(SharedView view) {
    return Templates.opened(
        view.assets(),
        !view.degraded().isEmpty(),
        view.allowDownload(),
        DAY.format(view.expiresAt()),
        TraceIds.current(),
        PageStyle.CSS);
  }

  private static TemplateInstance refused(Visit.Refused refused, String token) {
    Problem problem = refused.problem();
    return refused.asksForPassphrase()
        ? Templates.locked(
            refused.isWrong(), Door.PREFIX + token + "/unlock", TraceIds.current(), PageStyle.CSS)
        : Templates.refused(
            problem.kind().title(), problem.detail(), TraceIds.current(), PageStyle.CSS);
  }

  private static ResponseBuilder refusal(Problem problem) {
    ResponseBuilder response = Response.status(problem.kind().status());
    problem.headers().forEach(response::header);
    return response;
  }

  private static Uni<Response> page(ResponseBuilder response, TemplateInstance page) {
    return page.createUni()
        .map(
            html ->
                response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(html).build());
  }
}
