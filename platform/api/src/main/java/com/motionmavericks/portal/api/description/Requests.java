package com.motionmavericks.portal.api.description;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Parameters that mean the same in every API, and headers that the platform reads. */
final class Requests {
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String IF_MATCH = "If-Match";
  private static final int LONGEST_PAGE = 100;
  private static final int PAGE = 25;
  private static final int LARGEST_BATCH = 100;

  private Requests() {}

  static void complete(Call call) {
    for (Parameter parameter : call.parameters()) {
      complete(call, parameter);
      if (parameter.getSchema().getEnumeration() != null) {
        parameter.getSchema().setType(List.of(SchemaType.STRING));
      }
    }
    List<Parameter> added = new ArrayList<>();
    if (call.changes() && !call.takes(IF_MATCH)) {
      added.add(ifMatch(header(IF_MATCH)));
    }
    if (call.readsOne()) {
      added.add(
          header("If-None-Match").description("An ETag that you hold: 304 where it still holds."));
    }
    added.forEach(call.operation()::addParameter);
  }

  private static void complete(Call call, Parameter parameter) {
    switch (parameter.getName()) {
      case "id" -> describe(parameter, "Which one.", uuid());
      case "project_id" -> identify(parameter, "Of which project.");
      case "asset_id" -> identify(parameter, "Which assets.");
      case "tenant_id" ->
          describe(
              parameter.required(true), "Whose data: a service's token names no tenant.", null);
      case "user_id" -> describe(parameter, "Who: the subject of their tokens.", null);
      case "status" -> describe(parameter, "Only those that stand so.", null);
      case "q" -> describe(parameter, "Found anywhere in the name or title, in any case.", null);
      case "sort" -> describe(parameter, "In which order.", null);
      case "cursor" ->
          describe(parameter, "next_cursor of the page before; absent for the first.", null);
      case "limit" -> describe(parameter, "How many items a page may hold.", limit());
      case IDEMPOTENCY_KEY ->
          describe(
              parameter,
              "A text of your own. Sent again within 24 hours, the request has no second effect,"
                  + " and is answered as the first was.",
              OASFactory.createSchema().addType(SchemaType.STRING).pattern("^[!-~]{1,255}$"));
      case IF_MATCH -> {
        if (call.changes()) {
          ifMatch(parameter);
        }
      }
      default -> {}
    }
  }

  /** What the resource says by annotations stays. */
  private static void describe(Parameter parameter, String description, @Nullable Schema schema) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(description);
    }
    if (schema != null && isPlain(parameter.getSchema())) {
      parameter.setSchema(schema);
    }
  }

  /** One id, or a batch of them. */
  private static void identify(Parameter parameter, String description) {
    Schema items = parameter.getSchema().getItems();
    describe(parameter, description, uuid());
    if (items != null) {
      parameter
          .getSchema()
          .items(uuid())
          .minItems(Boolean.TRUE.equals(parameter.getRequired()) ? 1 : 0)
          .maxItems(LARGEST_BATCH);
    }
  }

  /** A string of which nothing else is said. */
  private static boolean isPlain(Schema schema) {
    return schema.getRef() == null
        && List.of(SchemaType.STRING).equals(schema.getType())
        && schema.getEnumeration() == null
        && schema.getFormat() == null;
  }

  private static Parameter header(String name) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
  }

  private static Parameter ifMatch(Parameter parameter) {
    return parameter
        .required(true)
        .description("The ETag that the change is based on; * for whatever is there.");
  }

  private static Schema uuid() {
    return OASFactory.createSchema().addType(SchemaType.STRING).format("uuid");
  }

  private static Schema limit() {
    return OASFactory.createSchema()
        .addType(SchemaType.INTEGER)
        .minimum(BigDecimal.ONE)
        .maximum(BigDecimal.valueOf(LONGEST_PAGE))
        .defaultValue(PAGE);
  }
}
