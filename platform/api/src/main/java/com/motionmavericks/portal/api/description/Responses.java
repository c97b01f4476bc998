package com.motionmavericks.portal.api.description;

import com.motionmavericks.portal.problems.ProblemBody;
import com.motionmavericks.portal.problems.ProblemKind;
import com.motionmavericks.portal.problems.StandardProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * What operations answer: what their {@link Answers} say, and what follows from the conventions.
 */
final class Responses {
  /** Of {@code platform/idempotency}. */
  private static final List<String> REPEATED =
      List.of("idempotency_in_progress", "idempotency_key_reused");

  private final Catalogue catalogue;
  private final Methods methods;
  private final Map<String, APIResponse> shared = new TreeMap<>();

  Responses(Catalogue catalogue, Methods methods) {
    this.catalogue = catalogue;
    this.methods = methods;
  }

  /** Answers that operations refer to, once all are complete. */
  Map<String, APIResponse> shared() {
    return shared;
  }

  void complete(Call call) {
    Map<Integer, APIResponse> answers = new TreeMap<>(successes(call));
    problems(call).forEach((status, kinds) -> answers.put(status, reference(kinds)));
    APIResponses responses = OASFactory.createAPIResponses();
    answers.forEach((status, answer) -> responses.addAPIResponse(status.toString(), answer));
    call.operation().setResponses(responses);
  }

  /** SmallRye reads one from the signature; each status that is named answers with the same. */
  private Map<Integer, APIResponse> successes(Call call) {
    Map<String, APIResponse> read = call.operation().getResponses().getAPIResponses();
    int[] named = methods.successes(call);
    int[] statuses =
        named.length > 0 ? named : read.keySet().stream().mapToInt(Integer::parseInt).toArray();
    APIResponse signature = read.values().iterator().next();
    Map<Integer, APIResponse> successes = new TreeMap<>();
    IntStream.of(statuses)
        .forEach(status -> successes.put(status, success(call, status, signature.getContent())));
    if (call.readsOne()) {
      successes.put(304, success(call, 304, null));
    }
    return successes;
  }

  private static APIResponse success(Call call, int status, @Nullable Content content) {
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(
                switch (status) {
                  case 201 -> "Created";
                  case 202 -> "Accepted: a part of it comes later";
                  case 204 -> "No content";
                  case 304 -> "Not modified: it is as you hold it";
                  default -> "OK";
                })
            .content(content);
    header(response, Headers.TRACE_ID);
    if (status == 201 || status == 202) {
      header(response, Headers.LOCATION);
    }
    if (call.showsOne() || status == 201) {
      header(response, Headers.ETAG);
    }
    if (call.readsPages()) {
      header(response, Headers.LINK);
    }
    if (call.isRepeatable()) {
      header(response, Headers.REPLAYED);
    }
    return response;
  }

  private Map<Integer, List<ProblemKind>> problems(Call call) {
    Map<Integer, List<ProblemKind>> problems = new TreeMap<>();
    Stream<String> own = Stream.of(methods.problems(call));
    Stream<String> repeated = call.isRepeatable() ? REPEATED.stream() : Stream.of();
    Stream.concat(conventional(call).stream(), Stream.concat(own, repeated).map(catalogue::kind))
        .forEach(
            kind -> problems.computeIfAbsent(kind.status(), unseen -> new ArrayList<>()).add(kind));
    return problems;
  }

  private static Set<StandardProblem> conventional(Call call) {
    Set<StandardProblem> kinds = EnumSet.of(StandardProblem.UNAVAILABLE);
    if (!call.isPublic()) {
      kinds.add(StandardProblem.UNAUTHENTICATED);
      kinds.add(StandardProblem.FORBIDDEN);
      kinds.add(StandardProblem.NOT_ACCEPTABLE);
    }
    if (call.hasBody() || call.takesAny(Parameter.In.QUERY)) {
      kinds.add(StandardProblem.INVALID_REQUEST);
    }
    if (call.hasBody()) {
      kinds.add(StandardProblem.PAYLOAD_TOO_LARGE);
    }
    if (call.hasBody() && !call.takesAnyType()) {
      kinds.add(StandardProblem.UNSUPPORTED_MEDIA_TYPE);
    }
    if (!call.isPublic() && call.takesAny(Parameter.In.PATH)) {
      kinds.add(StandardProblem.NOT_FOUND);
    }
    if (call.changes()) {
      kinds.add(StandardProblem.PRECONDITION_FAILED);
      kinds.add(StandardProblem.PRECONDITION_REQUIRED);
    }
    return kinds;
  }

  private APIResponse reference(List<ProblemKind> kinds) {
    if (kinds.size() > 1 || !(kinds.getFirst() instanceof StandardProblem standard)) {
      return problem(kinds);
    }
    shared.computeIfAbsent(standard.code(), first -> problem(kinds));
    return OASFactory.createAPIResponse().ref(standard.code());
  }

  private static APIResponse problem(List<ProblemKind> kinds) {
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(
                kinds.stream()
                    .map(kind -> "`" + kind.code() + "`: " + kind.title() + ".")
                    .collect(Collectors.joining(" ")))
            .content(problemContent());
    header(response, Headers.TRACE_ID);
    switch (kinds.getFirst().status()) {
      case 401 -> header(response, Headers.AUTHENTICATE);
      case 412 -> header(response, Headers.ETAG);
      case 409 -> {
        if (kinds.stream().map(ProblemKind::code).anyMatch(REPEATED::contains)) {
          header(response, Headers.RETRY_AFTER);
        }
      }
      case 429, 503 -> header(response, Headers.RETRY_AFTER);
      default -> {}
    }
    return response;
  }

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            ProblemBody.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")));
  }

  private static void header(APIResponse response, String name) {
    response.addHeader(name, Headers.reference(name));
  }
}
