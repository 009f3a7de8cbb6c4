package org.announced.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.announced.document.JsonPart;
import org.announced.part.CompanyPlace;
import org.announced.part.ComparedFields;
import org.announced.part.DerivedMembers;
import org.announced.part.DocumentPart;
import org.announced.part.PartList;
import org.announced.part.PartReading;
import org.announced.part.SitePlace;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The partnerships of documents. */
@Component
@Order(2)
class PartnershipPart implements DocumentPart<Partnership> {

  private static final PartList LIST = new PartList("partnerships", Partnership.class);

  @Override
  public PartList list() {
    return LIST;
  }

  @Override
  public List<Partnership> read(JsonPart document, PartReading reading) {
    var partnerships = new ArrayList<Partnership>();
    for (var piece : document.items(LIST.field())) {
      var standing = reading.standing(piece);
      var kind = piece.choice("kind", Partnership.PartnershipKind.class);
      var parties = parties(piece, reading);
      var purposes = reading.purposes(piece, List.of());
      var evidence = reading.sources().evidence(piece);
      var origin = reading.origin(piece);
      if (origin != null && kind != null) {
        var partnership =
            new Partnership(
                origin,
                standing,
                new Partnership.Matter(kind, piece.text("subject"), piece.texts("aims")),
                parties,
                purposes,
                evidence);
        partnership.standOn(reading.site(piece));
        partnerships.add(partnership);
      }
    }
    return partnerships;
  }

  @Override
  public List<String> derived() {
    return DerivedMembers.OF_COUNTED;
  }

  @Override
  public void checkDerived(JsonPart thing, Faults faults) {
    DerivedMembers.checkCounted(thing, faults);
  }

  @Override
  public Stream<JsonPart> companies(JsonPart thing) {
    return Stream.concat(parties(thing), Stream.of(site(thing).siteOperator()));
  }

  private static Stream<JsonPart> parties(JsonPart thing) {
    return thing.items("parties").stream().map(party -> party.piece("company"));
  }

  @Override
  public SitePlace site(JsonPart thing) {
    return SitePlace.of(thing, null, parties(thing).toList());
  }

  @Override
  public List<CompanyPlace> companyPlaces() {
    return List.of(
        CompanyPlace.list("PARTY", "partnership", "party", LIST.field(), "parties", "role"));
  }

  @Override
  public List<String> words() {
    return List.of("purposes");
  }

  private static Partnership.Parties parties(JsonPart partnership, PartReading reading) {
    var parties = new ArrayList<Party>();
    for (var piece : partnership.items("parties")) {
      var company = reading.company(piece);
      var role = piece.choice("role", Party.Role.class);
      if (company != null && role != null) {
        parties.add(new Party(company, role));
      }
    }
    reading.eachOnce(partnership.items("parties"));
    var undisclosed = partnership.count("undisclosedParties");
    if (partnership.size("parties") + undisclosed < 2
        && !reading.faults().isAt(partnership.at("parties"))
        && !reading.faults().isAt(partnership.at("undisclosedParties"))) {
      reading
          .faults()
          .add(
              partnership.at("parties"),
              FaultCode.TOO_FEW,
              "A partnership has two parties or more. Those that are not named are counted in"
                  + " undisclosedParties.");
    }
    return new Partnership.Parties(parties, undisclosed);
  }

  @Override
  public ComparedFields comparedFields() {
    return ComparedFields.of("bindingLevel", "country", "region", "site", "status")
        .keyedBy("kind")
        .withParties("parties");
  }
}
