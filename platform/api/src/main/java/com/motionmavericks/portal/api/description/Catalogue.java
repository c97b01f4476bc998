package com.motionmavericks.portal.api.description;

import com.motionmavericks.portal.problems.ProblemKind;
import com.motionmavericks.portal.problems.StandardProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** All problems that a service can answer with: the standard ones and its own. */
final class Catalogue {
  private final Map<String, ProblemKind> kinds = new LinkedHashMap<>();

  private Catalogue(Stream<ProblemKind> all) {
    all.forEach(
        kind -> {
          if (kinds.put(kind.code(), kind) != null) {
            throw new IllegalStateException("two problems have the code " + kind.code());
          }
        });
  }

  /** The standard ones, then those of the other enums within the service. */
  static Catalogue of(IndexView index) {
    Stream<ProblemKind> own =
        index.getAllKnownImplementations(ProblemKind.class).stream()
            .filter(ClassInfo::isEnum)
            .map(ClassInfo::name)
            .sorted()
            .map(name -> load(name.toString()))
            .filter(type -> type != StandardProblem.class)
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(ProblemKind.class::cast);
    return new Catalogue(Stream.concat(Stream.of(StandardProblem.values()), own));
  }

  /** The kind with this code. */
  ProblemKind kind(String code) {
    ProblemKind kind = kinds.get(code);
    if (kind == null) {
      throw new IllegalStateException("no problem of this service has the code " + code);
    }
    return kind;
  }

  /** Code, status, title and remedy of each, for the page of codes. */
  List<Map<String, Object>> list() {
    List<Map<String, Object>> list = new ArrayList<>();
    for (ProblemKind kind : kinds.values()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("code", kind.code());
      entry.put("status", kind.status());
      entry.put("title", kind.title());
      entry.put("remedy", kind.remedy());
      list.add(entry);
    }
    return list;
  }

  /** The body of every error: these members and no others. */
  Schema schema() {
    Schema code = text("Stable, for programs.");
    kinds.keySet().forEach(code::addEnumeration);
    return closed()
        .description("RFC 9457: what went wrong, for programs and for people.")
        .addProperty("type", text("urn:portal:problem:<code>; leads nowhere."))
        .addProperty("title", text("The same short sentence for every problem of this code."))
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong here, and what would be right."))
        .addProperty("code", code)
        .addProperty(
            "trace_id", text("The support code; also in x-trace-id.").pattern("^[0-9a-f]{32}$"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("The wrong parts of the request; left out where there are none.")
                .items(OASFactory.createSchema().ref("FieldError")))
        .required(List.of("type", "title", "status", "detail", "code", "trace_id"));
  }

  static Schema fieldError() {
    return closed()
        .addProperty(
            "pointer", text("JSON pointer (RFC 6901) into the body, or the name of a parameter."))
        .addProperty("detail", text("What is wrong, and what would be right."))
        .required(List.of("pointer", "detail"));
  }

  /** As {@code additionalProperties}: no member that is not named. */
  static Schema nothingElse() {
    return OASFactory.createSchema().booleanSchema(false);
  }

  private static Schema closed() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .additionalPropertiesSchema(nothingElse());
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }

  static Class<?> load(String name) {
    try {
      return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException indexed) {
      throw new IllegalStateException(indexed);
    }
  }
}
