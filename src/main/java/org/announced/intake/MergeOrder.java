package org.announced.intake;

import java.util.Optional;
import org.announced.access.Caller;
import org.announced.web.IfMatch;
import tools.jackson.databind.JsonNode;

/**
 * A request to merge a company, or to undo that.
 *
 * @param ref the company that the address names
 * @param ifMatch the state of it that the request was made for, if it says so
 */
record MergeOrder(String ref, JsonNode posted, Optional<IfMatch> ifMatch, Caller by) {}
