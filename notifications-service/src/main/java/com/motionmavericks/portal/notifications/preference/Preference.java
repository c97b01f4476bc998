package com.motionmavericks.portal.notifications.preference;

import com.motionmavericks.portal.notifications.Template;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told of one kind of thing.
 *
 * @param projectId null for all projects that have no preference of their own
 */
public record Preference(
    @NotNull Template template, @Nullable UUID projectId, @NotNull Choice choice) {}
