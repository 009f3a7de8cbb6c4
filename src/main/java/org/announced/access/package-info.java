/**
 * Who may do what: anybody reads, whoever has a token writes, whoever has one of the scope admin
 * makes and revokes tokens, over HTTP or on the command line.
 *
 * <p>One filter and one table, without Spring Security: there are no users, sessions, roles or
 * logins to manage, and nothing of a browser's that another site could make use of. What is left of
 * it would be a filter chain to be told to do nothing, and a second place that answers with errors.
 * Two scopes, told by method and path, still fit into a filter: {@link org.announced.access.Rules}.
 * Should they grow past that, this is to be thought over.
 *
 * <p>A token is looked up at each request, by the unique index on its hash, and kept nowhere else:
 * a fraction of a millisecond buys that a revoked token opens nothing from that moment on, on every
 * instance. What is counted in memory is only how often it writes: {@link
 * org.announced.access.AllowanceTable}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"command", "config", "database", "filter", "http", "listing", "problem"})
package org.announced.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
