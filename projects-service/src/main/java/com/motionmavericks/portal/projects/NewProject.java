package com.motionmavericks.portal.projects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /projects}. */
public record NewProject(
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 10_000) String description,
    @Nullable @Size(max = 200) String client,
    @Nullable ProjectStatus status,
    @Nullable LocalDate dueOn) {}
