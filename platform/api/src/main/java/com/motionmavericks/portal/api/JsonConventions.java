package com.motionmavericks.portal.api;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * The JSON of all APIs: snake_case, ISO-8601 in UTC, and no field that we do not know (a typo must
 * not be taken for success), nor a value of another type. Records of what we read from others are
 * annotated as tolerant.
 */
@Singleton
public final class JsonConventions implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper json) {
    json.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        // Ahead of Quarkus' own of the same name: absent is not null (see Patch).
        .registerModule(new Jdk8Module().configureReadAbsentAsNull(true))
        .registerModule(
            new SimpleModule("portal").addDeserializer(String.class, new StorableText()));
    json.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, Fail);
    json.coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.String, Fail)
        .setCoercion(CoercionInputShape.Float, Fail)
        .setCoercion(CoercionInputShape.EmptyString, Fail);
    json.coercionConfigFor(LogicalType.Boolean)
        .setCoercion(CoercionInputShape.String, Fail)
        .setCoercion(CoercionInputShape.Integer, Fail)
        .setCoercion(CoercionInputShape.EmptyString, Fail);
  }
}
