package org.announced.investment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.document.JsonPart;
import org.announced.part.CompanyPlace;
import org.announced.part.ComparedFields;
import org.announced.part.DerivedAmount;
import org.announced.part.DerivedMembers;
import org.announced.part.DocumentPart;
import org.announced.part.PartList;
import org.announced.part.PartReading;
import org.announced.part.ReferenceOrder;
import org.announced.part.SitePlace;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;

/** The investments of documents. They relate to each other, and to those of other announcements. */
@Component
@Order(1)
class InvestmentPart implements DocumentPart<Investment> {

  static final PartList LIST = new PartList("investments", Investment.class);

  private static final String RELATED = "/relation/investment";

  private static final JsonPointer REFERENCE = JsonPointer.compile(RELATED);

  private final Relations relations;
  private final DerivedDollars dollars;

  InvestmentPart(Relations relations, DerivedDollars dollars) {
    this.relations = relations;
    this.dollars = dollars;
  }

  @Override
  public PartList list() {
    return LIST;
  }

  @Override
  public List<Investment> read(JsonPart document, PartReading reading) {
    var investments = InvestmentReader.read(document, reading);
    estimatesStandAlone(investments, reading.faults());
    order(investments).circular().forEach(one -> circular(one, reading.faults()));
    return investments;
  }

  @Override
  public List<String> derived() {
    return Stream.concat(
            DerivedMembers.OF_COUNTED.stream(),
            Stream.of("contribution", "normalizedAmount", "parts"))
        .toList();
  }

  @Override
  public void checkDerived(JsonPart thing, Faults faults) {
    DerivedMembers.checkCounted(thing, faults);
    DerivedAmount.check(thing.piece("amount"), thing.piece("normalizedAmount"), faults);
    var excluded = thing.text("excluded");
    var isEstimate = thing.has("estimatedBy") || thing.has("priceYear");
    if ("ESTIMATED".equals(excluded) && !isEstimate) {
      faults.add(
          thing.at("excluded"),
          FaultCode.CONTRADICTION,
          "Nothing says who worked the amount out. Leave it out: the service derives it.");
    }
  }

  @Override
  public Map<UUID, Fault> derivedOtherwise(Map<UUID, JsonPart> things) {
    return dollars.otherwise(things);
  }

  @Override
  public Stream<JsonPart> companies(JsonPart thing) {
    return Stream.of(
            investors(thing),
            thing.items("recipients").stream().map(JsonPart::named),
            Stream.of(site(thing).siteOperator()))
        .flatMap(companies -> companies);
  }

  private static Stream<JsonPart> investors(JsonPart thing) {
    return thing.items("investors").stream().map(investor -> investor.piece("company"));
  }

  @Override
  public SitePlace site(JsonPart thing) {
    return SitePlace.of(thing, null, investors(thing).toList());
  }

  @Override
  public List<CompanyPlace> companyPlaces() {
    return List.of(
        CompanyPlace.list("INVESTOR", "investment", "investor", LIST.field(), "investors", "share"),
        CompanyPlace.list(
            "RECIPIENT", "investment", "recipient", LIST.field(), "recipients", null));
  }

  @Override
  public ComparedFields comparedFields() {
    return ComparedFields.of(
            "amount",
            "period",
            "country",
            "region",
            "site",
            "instrument",
            "status",
            "bindingLevel",
            "build",
            "estimatedBy",
            "priceYear")
        .withParties("investors")
        .withCompanies("recipients");
  }

  @Override
  public JsonPointer reference() {
    return REFERENCE;
  }

  @Override
  public List<Investment> inOrder(List<Investment> things) {
    return order(things).inOrder();
  }

  private static ReferenceOrder<Investment> order(List<Investment> things) {
    return new ReferenceOrder<>(things, InvestmentPart::relatedTo);
  }

  private static @Nullable UUID relatedTo(Investment investment) {
    var relation = investment.relation();
    return relation == null ? null : relation.investmentId();
  }

  private static void circular(Investment investment, Faults faults) {
    faults.add(
        LIST.pointer(investment.position()) + RELATED,
        FaultCode.CIRCULAR,
        "That investment leads back to this one over its own relations. Relate only the later or"
            + " smaller one to the other.");
  }

  @Override
  public List<UUID> leadsTo(List<Investment> things) {
    return relations.listAnnouncements(related(things));
  }

  /** All of what increases another is its increment: that is how it is recognised. */
  @Override
  public void relate(Investment thing, String kind, UUID other) {
    var word = Relation.RelationKind.valueOf(kind);
    var increment = word == Relation.RelationKind.INCREASES ? thing.money().value() : null;
    thing.relate(new Relation(word, other, increment));
  }

  @Override
  public List<String> turns() {
    return List.of("relations of investments");
  }

  @Override
  public boolean leadsElsewhere(JsonPart document) {
    return document.items(LIST.field()).stream().anyMatch(one -> one.has("relation"));
  }

  /** Nothing that another investment relates to is taken away. */
  @Override
  public void checkRemoval(
      UUID announcement, List<UUID> removed, List<Investment> stays, Faults faults) {
    for (var investment : stays) {
      var relation = investment.relation();
      if (relation != null && removed.contains(relation.investmentId())) {
        faults.add(
            LIST.pointer(investment.position()) + RELATED,
            FaultCode.REMOVED,
            "That investment would be gone. Keep it, or leave the relation out.");
      }
    }
    var referring = relations.listReferring(removed, announcement);
    if (!referring.isEmpty()) {
      faults.add(
          "/" + LIST.field(),
          FaultCode.RELATED,
          "Other investments relate to one that would be gone. Take their relations away first, or"
              + " keep it and set its status to CANCELLED.",
          referring.stream().limit(10).map(UUID::toString).toList());
    }
  }

  private void estimatesStandAlone(List<Investment> investments, Faults faults) {
    var estimates = new HashSet<>(relations.listEstimates(related(investments)));
    investments.stream().filter(Investment::isEstimate).forEach(one -> estimates.add(one.getId()));
    for (var investment : investments) {
      var relation = investment.relation();
      if (relation == null || !estimates.contains(relation.investmentId())) {
        continue;
      }
      var pointer = LIST.pointer(investment.position()) + RELATED;
      if (relation.kind() != Relation.RelationKind.RESTATES) {
        faults.add(pointer, FaultCode.CONTRADICTION, Relations.ALONE);
      } else if (!investment.isEstimate()) {
        faults.warn(
            Fault.at(
                pointer,
                FaultCode.CONTRADICTION,
                "It says an estimate again, which is in no total, and so is neither. Leave the"
                    + " relation out, and let the estimate restate this one."));
      }
    }
  }

  /** No investment leads back to itself, and no estimate is in a sum. */
  @Override
  public void checkStored(UUID announcement, List<Investment> things, Faults faults) {
    if (things.stream().anyMatch(Investment::isEstimate)) {
      var inUse = relations.listEstimatesInUse(announcement);
      things.stream()
          .filter(one -> inUse.contains(one.getId()))
          .forEach(
              one ->
                  faults.add(
                      LIST.pointer(one.position()), FaultCode.CONTRADICTION, Relations.ALONE));
    }
    if (related(things).isEmpty()) {
      return;
    }
    var circular = relations.listCircular(announcement);
    for (var investment : things) {
      if (circular.contains(investment.getId())) {
        circular(investment, faults);
      }
    }
  }

  private static List<UUID> related(List<Investment> things) {
    return things.stream()
        .map(Investment::relation)
        .filter(Objects::nonNull)
        .map(Relation::investmentId)
        .distinct()
        .toList();
  }
}
