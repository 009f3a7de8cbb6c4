package org.announced.company.identifier;

import java.util.ArrayList;
import java.util.List;
import org.announced.document.JsonPart;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;

/** Reads the identifiers that a document gives a company. */
public final class DescribedIdentifiers {

  private static final String FIELD = "identifiers";

  private DescribedIdentifiers() {}

  /** Those that are written right, each once; faults of the others are noted. */
  public static List<CompanyIdentifier> read(JsonPart company, Faults faults) {
    var read = new ArrayList<CompanyIdentifier>();
    for (var item : company.items(FIELD)) {
      var identifier = item(item, faults);
      if (identifier != null && !identifier.isIn(read)) {
        read.add(identifier);
      }
    }
    for (var scheme : IdentifierScheme.values()) {
      var several = read.stream().filter(one -> one.scheme() == scheme).toList();
      if (scheme.isOnePerCompany() && several.size() > 1) {
        faults.warn(
            Fault.at(
                company.at(FIELD),
                FaultCode.SEVERAL_IDENTIFIERS,
                "A company has one %s as a rule, and this has %d. All are taken."
                    .formatted(scheme, several.size())));
      }
    }
    return List.copyOf(read);
  }

  private static @Nullable CompanyIdentifier item(JsonPart item, Faults faults) {
    var text = item.text();
    var place = text == null ? item.piece("value") : item;
    var value = text == null ? item.text("value") : text;
    if (value == null) {
      return null;
    }
    try {
      if (text == null) {
        var scheme = item.choice("scheme", IdentifierScheme.class);
        return scheme == null ? null : IdentifierText.read(scheme, value);
      }
      var written = IdentifierText.of(text);
      if (written.scheme() == null) {
        throw new MalformedIdentifier(
            FaultCode.FORMAT,
            "An identifier in one text is its scheme, a colon and the value, such as WIKIDATA:Q2283.");
      }
      return IdentifierText.read(written.scheme(), written.value());
    } catch (MalformedIdentifier malformed) {
      faults.add(
          place.pointer(),
          malformed.code(),
          "%s cannot be taken. %s".formatted(ShownText.quoted(value), malformed.getMessage()));
      return null;
    }
  }
}
