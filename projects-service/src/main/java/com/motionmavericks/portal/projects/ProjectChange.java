package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.api.Patch;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /projects/{id}}, see {@link Patch}. */
@SuppressWarnings("NullableOptional")
public record ProjectChange(
    @Nullable Optional<@NotBlank @Size(max = 200) String> name,
    @Nullable Optional<@Size(max = 10_000) String> description,
    @Nullable Optional<@Size(max = 200) String> client,
    @Nullable Optional<@NotNull ProjectStatus> status,
    @Nullable Optional<LocalDate> dueOn) {}
