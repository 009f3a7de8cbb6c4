package org.announced.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a token allows. Each includes those that stand before it. */
enum TokenScope {
  /** To post and change what is tracked, and to read it where reading needs a token. */
  WRITE,

  /** To make, list and revoke tokens. */
  ADMIN;

  static final Set<TokenScope> ALL = Collections.unmodifiableSet(EnumSet.allOf(TokenScope.class));

  /** As callers write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(TokenScope::word).toList();
  }

  static Optional<TokenScope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }

  /** The scope itself and those that it includes. */
  Set<TokenScope> included() {
    return EnumSet.range(WRITE, this);
  }
}
