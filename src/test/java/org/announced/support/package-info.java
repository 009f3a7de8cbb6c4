/** What tests stand on: one application, one database, and means to disturb them. */
@NullMarked
package org.announced.support;

import org.jspecify.annotations.NullMarked;
