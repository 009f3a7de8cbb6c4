package org.announced.company.identifier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a register calls a company.
 *
 * @param value as the scheme has it: see {@link IdentifierScheme#read}
 */
@Embeddable
public record CompanyIdentifier(
    @Enumerated(EnumType.STRING) IdentifierScheme scheme, String value) {

  /** Reads what {@link #toString} has written. */
  public static CompanyIdentifier stored(String text) {
    int colon = text.indexOf(':');
    return new CompanyIdentifier(
        IdentifierScheme.valueOf(text.substring(0, colon)), text.substring(colon + 1));
  }

  /** By what it is one with another: no register has two numbers that differ in case alone. */
  public String key() {
    return toString().toUpperCase(Locale.ROOT);
  }

  /** As it is written in a reference: {@code WIKIDATA:Q2283}. */
  @Override
  public String toString() {
    return scheme + ":" + value;
  }

  /** Whether it is among these. */
  public boolean isIn(Collection<CompanyIdentifier> others) {
    return others.stream().anyMatch(one -> one.key().equals(key()));
  }

  /**
   * A scheme that gives each company one identifier, of which both have some and none in common;
   * null when there is none.
   */
  public static @Nullable IdentifierScheme contradiction(
      Collection<CompanyIdentifier> these, Collection<CompanyIdentifier> those) {
    for (var scheme : IdentifierScheme.values()) {
      if (scheme.isOnePerCompany()) {
        var own = these.stream().filter(one -> one.scheme == scheme).toList();
        var other = those.stream().filter(one -> one.scheme == scheme).toList();
        if (!own.isEmpty() && !other.isEmpty() && own.stream().noneMatch(one -> one.isIn(other))) {
          return scheme;
        }
      }
    }
    return null;
  }

  /** Whether companies that have these and those are two, whatever they are called. */
  public static boolean tellApart(
      Collection<CompanyIdentifier> these, Collection<CompanyIdentifier> those) {
    return contradiction(these, those) != null && these.stream().noneMatch(one -> one.isIn(those));
  }
}
