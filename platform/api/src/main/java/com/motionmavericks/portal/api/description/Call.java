package com.motionmavericks.portal.api.description;

import com.motionmavericks.portal.tracing.instrumentation.PublicDoors;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** One operation, and what its path, method and parameters tell of it. */
record Call(String path, HttpMethod method, Operation operation) {
  /** Anybody may call it, without a token. */
  boolean isPublic() {
    return PublicDoors.isPublic(path);
  }

  /** Only the suite's services call it. */
  boolean isInternal() {
    return path.startsWith("/internal/");
  }

  boolean hasBody() {
    return operation.getRequestBody() != null;
  }

  /** Does it take a body of any type, to look at the bytes first? */
  boolean takesAnyType() {
    Content content = hasBody() ? operation.getRequestBody().getContent() : null;
    return content != null && content.hasMediaType("*/*");
  }

  /** Reads one thing, which has an entity tag. */
  boolean readsOne() {
    return method == HttpMethod.GET && path.endsWith("}") && isApi();
  }

  /** Answers with the thing that it reads, changes, or judges as its caller saw it. */
  boolean showsOne() {
    return readsOne() || changes() || (method == HttpMethod.POST && takes(HttpHeaders.IF_MATCH));
  }

  /** Reads a list, a page at a time. */
  boolean readsPages() {
    return method == HttpMethod.GET && takes("cursor");
  }

  boolean changes() {
    return method == HttpMethod.PATCH;
  }

  /** Can be repeated without a second effect. */
  boolean isRepeatable() {
    return takes(Requests.IDEMPOTENCY_KEY);
  }

  private boolean isApi() {
    return !isPublic() && !isInternal();
  }

  boolean takes(String parameter) {
    return parameters().stream().anyMatch(taken -> taken.getName().equals(parameter));
  }

  boolean takesAny(Parameter.In where) {
    return parameters().stream().anyMatch(taken -> taken.getIn() == where);
  }

  List<Parameter> parameters() {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }
}
