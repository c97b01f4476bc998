package com.motionmavericks.portal.projects;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /projects/{id}}: what is absent stays as it is. */
public record ProjectChange(
    @Nullable @Size(min = 1, max = 200) String name,
    @Nullable @Size(max = 10_000) String description,
    @Nullable @Size(max = 200) String client,
    @Nullable ProjectStatus status,
    @Nullable LocalDate dueOn) {}
