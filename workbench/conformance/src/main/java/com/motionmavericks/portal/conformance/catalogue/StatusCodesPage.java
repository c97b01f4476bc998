package com.motionmavericks.portal.conformance.catalogue;

import com.motionmavericks.portal.conformance.catalogue.Api.Kind;
import com.motionmavericks.portal.conformance.catalogue.Api.Operation;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/status-codes.md}: who answers what when. */
final class StatusCodesPage {
  private static final int FIRST_PROBLEM = 400;

  private StatusCodesPage() {}

  static String of(List<Api> apis) {
    Set<Kind> standard = standard(apis);
    return """
        <!-- Made from the services' openapi.yaml by ./portal openapi; codes, titles and remedies stand in the enums of ProblemKind. -->
        # Status codes
        Every answer from 400 on is a problem (RFC 9457, `application/problem+json`) with `type`, `title`, `status`, `detail`, `code` and `trace_id`, which is also in `x-trace-id` and is the support code. Where a request is wrong, `errors[]` points at the parts. `code` is for programs: codes are added and never renamed. `type` is `urn:portal:problem:<code>` and leads nowhere; this page tells what it means.

        ## When
        In this order, the first that applies:

        | status | when |
        |---|---|
        | 404, 405 | no operation has this path, or this method |
        | 401 | no token, or one that is malformed, expired, of another issuer or for another audience; a webhook whose signature does not prove its sender |
        | 403 | the role never allows it. A user's token at `/internal` and a service's anywhere else are such |
        | 406, 413, 415 | nothing acceptable can be sent; the body is larger than 1 MiB; its content type is none that is read |
        | 400 | the request does not fit the description: parameters, the body, unknown members |
        | 428 | a change without `If-Match` |
        | 404 | the id is unknown or malformed, belongs to another tenant, or to a project that the caller is no member of: all of these look the same, for what exists there is a secret |
        | 412 | a change that is based on another version than the current one |
        | 403 | what the role may not do with it as it stands |
        | 409, 410, 422 | what nobody can do with it as it stands |
        | 503 | a database or a neighbour that the answer needs cannot be reached; `Retry-After` says when to try again. What an answer can do without is left out of it and named in `degraded` |
        | 500 | a fault of ours, never of the request |

        ## Codes
        Of every service:

        """
        + codes(standard)
        + apis.stream().map(api -> service(api, standard)).collect(Collectors.joining());
  }

  /** What all catalogues have. */
  private static Set<Kind> standard(List<Api> apis) {
    Set<Kind> common = new LinkedHashSet<>(apis.getFirst().problems());
    apis.forEach(api -> common.retainAll(api.problems()));
    return common;
  }

  private static String codes(Set<Kind> kinds) {
    return kinds.stream()
        .sorted(Comparator.comparingInt(Kind::status))
        .map(
            kind ->
                "| `%s` | %d | %s | %s |\n"
                    .formatted(kind.code(), kind.status(), kind.title(), kind.remedy()))
        .collect(
            Collectors.joining(
                "", "| code | status | title | what to do |\n|---|---|---|---|\n", ""));
  }

  private static String service(Api api, Set<Kind> standard) {
    Set<Kind> own = new LinkedHashSet<>(api.problems());
    own.removeAll(standard);
    return "\n## "
        + api.title()
        + "\n"
        + (own.isEmpty() ? "" : codes(own) + "\n")
        + api.operations().stream()
            .map(operation -> row(operation, own))
            .collect(
                Collectors.joining(
                    "", "| operation | call | success | problems |\n|---|---|---|---|\n", ""));
  }

  private static String row(Operation operation, Set<Kind> own) {
    Set<String> named = own.stream().map(Kind::code).collect(Collectors.toSet());
    return "| `%s` | `%s %s` | %s | %s |\n"
        .formatted(
            operation.id(),
            operation.method(),
            operation.path(),
            operation.answers().headMap(FIRST_PROBLEM).keySet().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ")),
            operation.answers().tailMap(FIRST_PROBLEM).entrySet().stream()
                .map(answer -> answer(answer.getKey(), answer.getValue(), named))
                .collect(Collectors.joining(", ")));
  }

  /** The status, with the codes that are the service's own. */
  private static String answer(int status, List<String> codes, Set<String> named) {
    return Stream.concat(
            Stream.of(Integer.toString(status)),
            codes.stream().filter(named::contains).map(code -> "`" + code + "`"))
        .collect(Collectors.joining(" "));
  }
}
