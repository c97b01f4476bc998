package com.motionmavericks.portal.api.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * What records say and SmallRye does not read: which members may be null ({@code @Nullable}), that
 * an answer has all of its members, and that a request may have no others.
 */
final class Schemas {
  private static final String PREFIX = "#/components/schemas/";
  private static final DotName SCHEMA_ANNOTATION =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

  private final Map<String, Schema> schemas;
  private final List<ClassInfo> records;

  Schemas(IndexView index, Components components) {
    Map<String, Schema> known = components.getSchemas();
    this.schemas = known == null ? Map.of() : known;
    this.records = index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
  }

  void complete(List<Call> calls) {
    Set<String> sent = sent(calls);
    schemas.forEach(
        (name, schema) ->
            records.stream()
                .filter(type -> isNamed(type, name))
                .map(type -> Catalogue.load(type.name().toString()))
                .filter(type -> isOf(schema, type))
                .forEach(type -> complete(schema, type, sent.contains(name))));
  }

  /** A page of something is named after both: {@code PageMilestoneView}. */
  private static boolean isNamed(ClassInfo type, String schema) {
    AnnotationInstance given = type.declaredAnnotation(SCHEMA_ANNOTATION);
    String name =
        given == null || given.value("name") == null
            ? type.simpleName()
            : given.value("name").asString();
    return type.typeParameters().isEmpty() ? schema.equals(name) : schema.startsWith(name);
  }

  /** Another record of the same name may be what we read of a neighbour. */
  private static boolean isOf(Schema schema, Class<?> type) {
    return schema.getProperties() != null
        && Stream.of(type.getRecordComponents())
            .map(Schemas::name)
            .collect(Collectors.toSet())
            .equals(schema.getProperties().keySet());
  }

  private void complete(Schema schema, Class<?> type, boolean sent) {
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = name(component);
      Schema member = member(component, Objects.requireNonNull(schema.getProperties().get(name)));
      schema.addProperty(name, member);
      if (value(component).isAnnotationPresent(Email.class)) {
        member.setFormat("email");
      }
      boolean leftOut = component.getAccessor().isAnnotationPresent(JsonInclude.class);
      if (mayBeNull(component) && !leftOut) {
        schema.addProperty(name, orNull(member));
      }
      if (isOfPatch(component)) {
        schema.removeRequired(name);
      }
      if (!leftOut) {
        required.add(name);
      }
    }
    if (sent) {
      schema.setAdditionalPropertiesSchema(Catalogue.nothingElse());
    } else {
      schema.setRequired(required);
    }
  }

  private static String name(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given == null ? NAMES.translate(component.getName()) : given.value();
  }

  /** Absent it stays, null it is cleared, see {@code Patch}: its constraints stand inside. */
  private static boolean isOfPatch(RecordComponent component) {
    return component.getType() == Optional.class;
  }

  private static Schema member(RecordComponent component, Schema read) {
    return isOfPatch(component) ? PatchMembers.of(value(component), read) : read;
  }

  private static AnnotatedType value(RecordComponent component) {
    return isOfPatch(component)
        ? ((AnnotatedParameterizedType) component.getAnnotatedType())
            .getAnnotatedActualTypeArguments()[0]
        : component.getAnnotatedType();
  }

  private static boolean mayBeNull(RecordComponent component) {
    AnnotatedType value = value(component);
    return isOfPatch(component)
        ? !value.isAnnotationPresent(NotNull.class) && !value.isAnnotationPresent(NotBlank.class)
        : value.isAnnotationPresent(Nullable.class);
  }

  /** OpenAPI 3.0 lets null stand only beside a type that is named in the same place. */
  private Schema orNull(Schema member) {
    if (member.getRef() == null) {
      return member.addType(SchemaType.NULL);
    }
    Schema target = schemas.get(member.getRef().substring(PREFIX.length()));
    Schema orNull =
        OASFactory.createSchema()
            .type(new ArrayList<>(Objects.requireNonNull(target).getType()))
            .addType(SchemaType.NULL);
    return target.getEnumeration() != null || target.getProperties() != null
        ? orNull.addAllOf(member)
        : orNull.format(target.getFormat());
  }

  /** Names of what bodies of requests consist of. */
  private Set<String> sent(List<Call> calls) {
    Set<String> sent = new HashSet<>();
    Deque<Schema> open = new ArrayDeque<>();
    calls.stream()
        .filter(Call::hasBody)
        .flatMap(
            call ->
                call.operation().getRequestBody().getContent().getMediaTypes().values().stream())
        .forEach(media -> open.add(media.getSchema()));
    while (!open.isEmpty()) {
      Schema schema = open.pop();
      if (schema.getRef() != null) {
        String name = schema.getRef().substring(PREFIX.length());
        if (sent.add(name) && schemas.containsKey(name)) {
          open.add(schemas.get(name));
        }
      }
      parts(schema).forEach(open::add);
    }
    return sent;
  }

  private static Stream<Schema> parts(Schema schema) {
    Stream<Schema> members =
        schema.getProperties() == null ? Stream.of() : schema.getProperties().values().stream();
    return Stream.concat(members, Stream.ofNullable(schema.getItems()));
  }
}
