package com.motionmavericks.portal.api.description;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The methods behind operations, found by the operation's id, and their {@link Answers}. */
final class Methods {
  private final Map<String, MethodInfo> byId = new HashMap<>();

  Methods(IndexView index) {
    for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
      AnnotationValue id = operation.value("operationId");
      if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
        byId.put(id.asString(), operation.target().asMethod());
      }
    }
  }

  int[] successes(Call call) {
    return answers(call, "value")
        .flatMapToInt(statuses -> IntStream.of(statuses.asIntArray()))
        .toArray();
  }

  String[] problems(Call call) {
    return answers(call, "problems")
        .flatMap(codes -> Stream.of(codes.asStringArray()))
        .toArray(String[]::new);
  }

  /** What the method says, then what its class says of all of them. */
  private Stream<AnnotationValue> answers(Call call, String member) {
    MethodInfo method = byId.get(call.operation().getOperationId());
    return method == null
        ? Stream.empty()
        : Stream.of(
                method.declaredAnnotation(Answers.class),
                method.declaringClass().declaredAnnotation(Answers.class))
            .filter(Objects::nonNull)
            .map(answers -> answers.value(member))
            .filter(Objects::nonNull);
  }
}
