package org.announced.config;

import org.springframework.context.ApplicationContext;

/**
 * One line of what the console shows once the server answers. Any package contributes a bean of
 * this type; {@code @Order} places it, lower first.
 */
@FunctionalInterface
public interface StartLine {

  /** Where the server is reached. */
  int ADDRESSES = 100;

  /** The database in use. */
  int DATABASE = 200;

  /** Who may write. Last, since a token is what an operator must copy. */
  int ACCESS = 300;

  /**
   * Called once, after the web server has bound its port.
   *
   * @return the line, without a line break; never a password. Empty leaves it out
   */
  String text(ApplicationContext context);
}
