package org.announced.correction;

import java.util.function.Function;
import org.announced.access.Caller;
import org.announced.problem.Faults;
import org.announced.revision.Action;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of an announcement that somebody asks for.
 *
 * @param by whose token it came with
 * @param reason null when what was sent for it is at fault, which {@code faults} then hold
 * @param faults what is wrong with the request so far
 * @param change makes of the announcement as it is shown what it is to become, without changing it
 */
public record Edit(
    Action action,
    Caller by,
    @Nullable String reason,
    Faults faults,
    Function<JsonNode, ObjectNode> change) {}
