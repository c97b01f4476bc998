package com.motionmavericks.portal.api.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/** Completes what SmallRye reads from resources and records by the conventions of all APIs. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {
  static final String BEARER = "bearer";
  private static final String INTERNAL = "internal";

  private final IndexView index;

  public ApiDescription(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Catalogue catalogue = Catalogue.of(index);
    Components components = components(api);
    List<Call> calls = calls(api);
    new Schemas(index, components).complete(calls);
    components
        .addSecurityScheme(BEARER, bearer())
        .addSchema("Problem", catalogue.schema())
        .addSchema("FieldError", Catalogue.fieldError());
    Responses responses = new Responses(catalogue, new Methods(index));
    Headers.shared().forEach(components::addHeader);
    for (Call call : calls) {
      Requests.complete(call);
      responses.complete(call);
      call.operation().setSecurity(security(call));
      if (call.isInternal()) {
        call.operation().setTags(List.of(INTERNAL));
      }
    }
    responses.shared().forEach(components::addResponse);
    api.addExtension("x-problems", catalogue.list());
    describeTags(api, calls);
    sort(components);
  }

  private static Components components(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    return api.getComponents();
  }

  /** In the order of paths, and of a path's methods in one that is the same on every machine. */
  private static List<Call> calls(OpenAPI api) {
    List<Call> calls = new ArrayList<>();
    Map<String, PathItem> paths = new TreeMap<>();
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      paths.putAll(api.getPaths().getPathItems());
    }
    paths.forEach(
        (path, read) -> {
          // Made anew, so that it is also written in this order.
          PathItem item = OASFactory.createPathItem();
          new TreeMap<>(read.getOperations())
              .forEach(
                  (method, operation) -> {
                    item.setOperation(method, operation);
                    calls.add(new Call(path, method, operation));
                  });
          api.getPaths().addPathItem(path, item);
        });
    return calls;
  }

  private static List<SecurityRequirement> security(Call call) {
    return call.isPublic()
        ? List.of()
        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER));
  }

  private static SecurityScheme bearer() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description(
            "A token of the portal's issuer for the audience portal. It names the caller, their"
                + " tenant and their role; internal operations take tokens of services.");
  }

  private static void describeTags(OpenAPI api, List<Call> calls) {
    List<Tag> tags = new ArrayList<>(api.getTags() == null ? List.of() : api.getTags());
    if (calls.stream().anyMatch(Call::isInternal)) {
      tags.add(
          OASFactory.createTag()
              .name(INTERNAL)
              .description("For the suite's other services; no ingress exposes it."));
    }
    tags.sort(Comparator.comparing(Tag::getName));
    api.setTags(tags);
  }

  private static void sort(Components components) {
    components.setSchemas(new TreeMap<>(components.getSchemas()));
  }
}
