package com.motionmavericks.portal.api.description;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Members of the body of a {@code PATCH}, which are {@code Optional} and have their constraints
 * inside, where SmallRye does not look.
 */
final class PatchMembers {
  private static final Map<Class<?>, String> FORMATS =
      Map.of(LocalDate.class, "date", Instant.class, "date-time", UUID.class, "uuid");

  private PatchMembers() {}

  /**
   * The schema of what stands in the Optional.
   *
   * @param read what SmallRye made of it; kept where the type is none that we know
   */
  static Schema of(AnnotatedType value, Schema read) {
    if (!(value.getType() instanceof Class<?> type)) {
      return read;
    }
    if (type.isEnum()) {
      return OASFactory.createSchema().ref(type.getSimpleName());
    }
    Optional<Schema> known = plain(type);
    known.ifPresent(
        schema -> {
          constrain(schema, value);
          // Given by an annotation of the member itself.
          schema.setEnumeration(read.getEnumeration());
        });
    return known.orElse(read);
  }

  private static Optional<Schema> plain(Class<?> type) {
    Schema schema = OASFactory.createSchema();
    if (type == Integer.class) {
      return Optional.of(schema.addType(SchemaType.INTEGER).format("int32"));
    }
    if (type == Long.class) {
      return Optional.of(schema.addType(SchemaType.INTEGER).format("int64"));
    }
    if (type == Boolean.class) {
      return Optional.of(schema.addType(SchemaType.BOOLEAN));
    }
    return type == String.class || FORMATS.containsKey(type)
        ? Optional.of(schema.addType(SchemaType.STRING).format(FORMATS.get(type)))
        : Optional.empty();
  }

  private static void constrain(Schema schema, AnnotatedType value) {
    for (var annotation : value.getAnnotations()) {
      switch (annotation) {
        case Size size -> {
          schema.setMinLength(size.min() == 0 ? null : size.min());
          schema.setMaxLength(size.max() == Integer.MAX_VALUE ? null : size.max());
        }
        case NotBlank filled -> schema.setPattern("\\S");
        case Pattern pattern -> schema.setPattern(pattern.regexp());
        case Min min -> schema.setMinimum(BigDecimal.valueOf(min.value()));
        case Max max -> schema.setMaximum(BigDecimal.valueOf(max.value()));
        default -> {}
      }
    }
  }
}
