package com.motionmavericks.portal.projects;

import com.motionmavericks.portal.api.Cursor;
import java.util.Optional;

/**
 * Which projects to list.
 *
 * @param name a pattern for {@code ILIKE}
 */
public record ProjectQuery(
    Optional<String> name,
    Optional<ProjectStatus> status,
    ProjectSort sort,
    Optional<Cursor> after,
    int limit) {}
