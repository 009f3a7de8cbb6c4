package org.announced.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.announced.announcement.PartialDay;
import org.announced.announcement.Purpose;
import org.announced.document.JsonPart;
import org.announced.money.Amount;
import org.announced.part.AmountPart;
import org.announced.part.PartReading;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;

/** Reads the investments of one document. */
final class InvestmentReader {

  private final PartReading reading;
  private final List<Investment> made = new ArrayList<>();

  private InvestmentReader(PartReading reading) {
    this.reading = reading;
  }

  static List<Investment> read(JsonPart document, PartReading reading) {
    var part = new InvestmentReader(reading);
    document.items(InvestmentPart.LIST.field()).forEach(part::read);
    return part.made;
  }

  private void read(JsonPart piece) {
    var standing = reading.standing(piece);
    var amount = AmountPart.read(piece.piece("amount"), reading);
    var instrument = piece.choice("instrument", Instrument.class);
    var period = period(piece);
    var investors = investors(piece);
    var purposes = purposes(piece);
    var relation = relation(piece, amount);
    var evidence = reading.sources().evidence(piece);
    var origin = reading.origin(piece);
    if (origin != null && amount != null && instrument != null) {
      made.add(
          new Investment(
              origin,
              standing,
              new Investment.InvestmentTerms(amount, instrument, period),
              new Investment.NamedInvestors(investors, piece.count("undisclosedInvestors")),
              purposes,
              relation,
              evidence));
    }
  }

  private @Nullable Period period(JsonPart investment) {
    var piece = investment.piece("period");
    if (piece.isMissing()) {
      return null;
    }
    var text = piece.text();
    var ends =
        text == null ? new String[] {piece.text("start"), piece.text("end")} : text.split("/");
    var start = end(ends[0], text == null ? piece.at("start") : piece.pointer());
    var end = end(ends[1], text == null ? piece.at("end") : piece.pointer());
    if (start != null && end != null && end.lastDay().isBefore(start.firstDay())) {
      reading
          .faults()
          .add(
              text == null ? piece.at("end") : piece.pointer(),
              FaultCode.ENDS_BEFORE_START,
              "The period ends with %s, before it starts with %s.".formatted(end, start));
      return null;
    }
    return start == null && end == null ? null : new Period(start, end);
  }

  private @Nullable PartialDay end(@Nullable String text, String pointer) {
    return text == null || text.equals("..") ? null : reading.days().partialDay(text, pointer);
  }

  private List<Investor> investors(JsonPart investment) {
    var investors = new ArrayList<Investor>();
    for (var piece : investment.items("investors")) {
      var company = reading.company(piece);
      if (company != null) {
        investors.add(new Investor(company, reading.share(piece)));
      }
    }
    reading.eachOnce(investment.items("investors"));
    reading.atMostTheWhole(investment, "investors");
    return investors;
  }

  private List<PurposeShare> purposes(JsonPart investment) {
    var shares = new ArrayList<PurposeShare>();
    var purposes = new ArrayList<Purpose>();
    for (var piece : investment.items("purposes")) {
      var word = piece.isText() ? piece.text() : piece.text("purpose");
      if (word != null) {
        purposes.add(Purpose.valueOf(word));
        reading.eachOnce(purposes, piece.pointer());
        shares.add(new PurposeShare(Purpose.valueOf(word), reading.share(piece)));
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
        .orElse(null);
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
    if (!isEarlier) {
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
