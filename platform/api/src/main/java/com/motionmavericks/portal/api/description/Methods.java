package com.motionmavericks.portal.api.description;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

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
    AnnotationValue statuses = answers(call, "value");
    return statuses == null ? new int[0] : statuses.asIntArray();
  }

  String[] problems(Call call) {
    AnnotationValue codes = answers(call, "problems");
    return codes == null ? new String[0] : codes.asStringArray();
  }

  private @Nullable AnnotationValue answers(Call call, String member) {
    MethodInfo method = byId.get(call.operation().getOperationId());
    AnnotationInstance answers = method == null ? null : method.annotation(Answers.class);
    return answers == null ? null : answers.value(member);
  }
}
