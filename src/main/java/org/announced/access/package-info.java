/**
 * Who may do what: anybody reads, whoever has a token writes.
 *
 * <p>One filter and one table, without Spring Security: there are no users, sessions, roles or
 * logins to manage, and nothing of a browser's that another site could make use of. What is left of
 * it would be a filter chain to be told to do nothing, and a second place that answers with errors.
 * Should scopes grow past what a filter can tell from method and path, this is to be thought over.
 *
 * <p>A token is looked up at each request, by the unique index on its hash, and kept nowhere else:
 * a fraction of a millisecond buys that a revoked token opens nothing from that moment on, on every
 * instance.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"config", "web"})
package org.announced.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
