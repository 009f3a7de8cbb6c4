package org.announced.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.announced.announcement.Purpose;
import org.announced.commitment.Build;
import org.announced.document.JsonPart;
import org.announced.money.Amount;
import org.announced.part.AmountPart;
import org.announced.part.PartReading;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;

/** Reads the investments of one document. */
final class InvestmentReader {

  private final PartReading reading;
  private final PeriodReader periods;
  private final List<Investment> made = new ArrayList<>();

  private InvestmentReader(PartReading reading) {
    this.reading = reading;
    this.periods = new PeriodReader(reading);
  }

  static List<Investment> read(JsonPart document, PartReading reading) {
    var part = new InvestmentReader(reading);
    document.items(InvestmentPart.LIST.field()).forEach(part::read);
    return part.made;
  }

  private void read(JsonPart piece) {
    var standing = reading.standing(piece);
    var period = periods.read(piece.piece("period"));
    var amount = AmountPart.read(piece.piece("amount"), reading, periods.years(piece, period));
    var instrument = piece.choice("instrument", Instrument.class);
    var estimate = estimate(piece);
    var build = piece.choice("build", Build.class);
    var investors = investors(piece);
    var recipients = recipients(piece, investors);
    var purposes = purposes(piece);
    var relation = relation(piece, amount);
    var evidence = reading.sources().evidence(piece);
    var origin = reading.origin(piece);
    if (origin != null && amount != null && instrument != null) {
      var one =
          new Investment(
              origin,
              standing,
              new Investment.InvestmentTerms(amount, instrument, period, estimate, build),
              new Investment.NamedInvestors(investors, piece.count("undisclosedInvestors")),
              recipients,
              purposes,
              relation,
              evidence);
      one.standOn(reading.site(piece));
      made.add(one);
    }
  }

  private static @Nullable Estimate estimate(JsonPart investment) {
    var by = investment.text("estimatedBy");
    var year = investment.number("priceYear");
    return by == null && year == null
        ? null
        : new Estimate(by, year == null ? null : year.intValueExact());
  }

  private List<Investor> investors(JsonPart investment) {
    var investors = new ArrayList<Investor>();
    var all = investment.items("investors");
    for (var piece : all) {
      var company = reading.company(piece);
      if (company != null) {
        investors.add(new Investor(company, reading.share(piece, all)));
      }
    }
    reading.eachOnce(investment.items("investors"));
    reading.atMostTheWhole(investment, "investors");
    return investors;
  }

  /** Who invests and receives spends it himself, which needs no recipient. */
  private List<UUID> recipients(JsonPart investment, List<Investor> investors) {
    var recipients = new ArrayList<UUID>();
    var all = investment.items("recipients");
    for (var piece : all) {
      var company = reading.company(piece);
      if (company != null) {
        recipients.add(company);
        if (investors.stream().anyMatch(one -> one.companyId().equals(company))) {
          reading
              .faults()
              .warn(
                  Fault.at(
                      piece.pointer(),
                      FaultCode.CONTRADICTION,
                      "It invests, and is said to get the money. What an investor spends itself has"
                          + " no recipient: leave it out."));
        }
      }
    }
    reading.eachOnce(all);
    return recipients;
  }

  private List<PurposeShare> purposes(JsonPart investment) {
    var shares = new ArrayList<PurposeShare>();
    var purposes = new ArrayList<Purpose>();
    var all = investment.items("purposes");
    for (var piece : all) {
      var word = piece.isText() ? piece.text() : piece.text("purpose");
      if (word != null) {
        purposes.add(Purpose.valueOf(word));
        reading.eachOnce(purposes, piece.pointer());
        shares.add(new PurposeShare(Purpose.valueOf(word), reading.share(piece, all)));
      }
    }
    reading.atMostTheWhole(investment, "purposes");
    return shares;
  }

  private @Nullable Relation relation(JsonPart investment, @Nullable Amount amount) {
    var piece = investment.piece("relation");
    var kind = piece.choice("kind", Relation.RelationKind.class);
    var word = piece.text("investment");
    var increment = increment(investment, kind, amount);
    if (kind == null || word == null) {
      return null;
    }
    if (kind != Relation.RelationKind.RESTATES && estimate(investment) != null) {
      reading.faults().add(piece.at("kind"), FaultCode.CONTRADICTION, Relations.ALONE);
    }
    var related = word.startsWith("/") ? earlier(word) : known(word);
    var self = reading.known().get(investment.pointer());
    if (related != null && self != null && related.equals(self)) {
      reading
          .faults()
          .add(piece.at("investment"), FaultCode.SELF, "An investment does not relate to itself.");
    } else if (related != null && reading.related().mayNotRelate(investment.pointer(), related)) {
      retracted(piece, kind);
    }
    if (related == null && !reading.faults().isAt(piece.at("investment"))) {
      unrelated(piece, word, investment.position());
    }
    return related == null ? null : new Relation(kind, related, increment);
  }

  private @Nullable BigDecimal increment(
      JsonPart investment, Relation.@Nullable RelationKind kind, @Nullable Amount amount) {
    var relation = investment.piece("relation");
    var currency = amount == null ? null : reading.values().currency(investment.piece("amount"));
    var increment =
        currency == null
            ? relation.number("increment")
            : reading
                .values()
                .decimal(relation, "increment", currency.minorDigits(), currency.code());
    if (increment != null && kind != null && kind != Relation.RelationKind.INCREASES) {
      reading
          .faults()
          .add(
              relation.at("increment"),
              FaultCode.CONTRADICTION,
              "Only what INCREASES another has an increment. Leave it out.");
      return null;
    }
    return increment;
  }

  private @Nullable UUID known(String word) {
    return reading.related().known().keySet().stream()
        .filter(id -> id.toString().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  private @Nullable UUID earlier(String pointer) {
    return made.stream()
        .filter(investment -> pointer.equals(InvestmentPart.LIST.pointer(investment.position())))
        .map(Investment::getId)
        .findFirst()
        .orElseGet(() -> withId(pointer));
  }

  /** One that has its id already stands anywhere in the list. */
  private @Nullable UUID withId(String pointer) {
    return InvestmentPart.LIST.holds(pointer) ? reading.known().get(pointer) : null;
  }

  private void retracted(JsonPart relation, Relation.RelationKind kind) {
    var why =
        switch (kind) {
          case PART_OF -> "there is nothing that this could be a part of";
          case RESTATES -> "there is nothing to be said again";
          case INCREASES -> "there is nothing to add to";
          case SUPERSEDES -> "it counts nothing already, and need not be superseded";
        };
    reading
        .faults()
        .add(
            relation.at("investment"),
            FaultCode.RETRACTED,
            "The announcement of that investment was retracted: %s. Leave the relation out."
                .formatted(why));
  }

  /** Nothing is made once something is wrong, so an earlier one is looked for by its place. */
  private void unrelated(JsonPart relation, String word, int position) {
    var isEarlier =
        word.matches("/investments/(0|[1-9]\\d{0,3})")
            && Integer.parseInt(word.substring(word.lastIndexOf('/') + 1)) < position;
    if (!isEarlier && withId(word) == null) {
      reading
          .faults()
          .add(
              relation.at("investment"),
              FaultCode.UNKNOWN_INVESTMENT,
              "%s is no investment. Give the id of one that is known, or a pointer such as"
                      .formatted(ShownText.quoted(word))
                  + " /investments/0 to one that stands earlier in this document.");
    }
  }
}
