package org.announced.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.commitment.Build;
import org.announced.document.JsonPart;
import org.announced.money.Qualifier;
import org.announced.part.AmountPart;
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

/** The capacities of documents. */
@Component
@Order(4)
class CapacityPart implements DocumentPart<Capacity> {

  private static final PartList LIST = new PartList("capacities", Capacity.class);

  @Override
  public PartList list() {
    return LIST;
  }

  @Override
  public List<Capacity> read(JsonPart document, PartReading reading) {
    var capacities = new ArrayList<Capacity>();
    for (var piece : document.items(LIST.field())) {
      var standing = reading.standing(piece);
      var qualifier = piece.choice("qualifier", Qualifier.class, Qualifier.EXACT);
      checkFigures(piece, qualifier, reading.faults());
      reading.eachOnce(piece.items("owners"));
      reading.eachOnce(piece.items("users"));
      var power = reading.values().decimal(piece, "powerMegawatts", 3, "a power in megawatts");
      var accelerators =
          reading.values().decimal(piece, "accelerators", 0, "a number of accelerators");
      var by = reading.due(piece, "by");
      var build = piece.choice("build", Build.class);
      var purposes = reading.purposes(piece, List.of());
      var evidence = reading.sources().evidence(piece);
      var phases = new PhaseReader(piece, standing, reading).read(power, accelerators, by);
      var roles =
          new CapacityRoles(
              reading.company(piece.piece("operator")),
              companies(piece, "owners", reading),
              companies(piece, "users", reading));
      var origin = reading.origin(piece);
      if (origin != null) {
        var basis =
            power == null && phases.stream().allMatch(phase -> phase.powerMegawatts() == null)
                ? null
                : piece.choice("powerBasis", PowerBasis.class, PowerBasis.UNSPECIFIED);
        var size =
            new Capacity.Size(
                power,
                basis,
                accelerators == null ? null : accelerators.longValueExact(),
                piece.text("chip"),
                qualifier);
        var capacity =
            new Capacity(origin, standing, size, phases, roles, by, build, purposes, evidence);
        capacity.standOn(reading.site(piece));
        capacities.add(capacity);
      }
    }
    return capacities;
  }

  private static List<UUID> companies(JsonPart piece, String list, PartReading reading) {
    return piece.items(list).stream().map(reading::company).filter(Objects::nonNull).toList();
  }

  @Override
  public List<String> derived() {
    return Stream.concat(DerivedMembers.OF_COUNTED.stream(), Stream.of("contribution")).toList();
  }

  @Override
  public void checkDerived(JsonPart thing, Faults faults) {
    DerivedMembers.checkCounted(thing, faults);
  }

  @Override
  public Stream<JsonPart> companies(JsonPart thing) {
    return Stream.of(
            Stream.of(thing.piece("operator").named(), site(thing).siteOperator()),
            thing.items("owners").stream().map(JsonPart::named),
            thing.items("users").stream().map(JsonPart::named))
        .flatMap(role -> role);
  }

  @Override
  public SitePlace site(JsonPart thing) {
    return SitePlace.of(thing, thing.piece("operator").named(), List.of());
  }

  @Override
  public List<CompanyPlace> companyPlaces() {
    return List.of(
        CompanyPlace.column("OPERATOR", "capacity", "operator_id", LIST.field(), "operator"),
        CompanyPlace.list("OWNER", "capacity", "owner", LIST.field(), "owners", null),
        CompanyPlace.list("USER", "capacity", "user", LIST.field(), "users", null));
  }

  @Override
  public ComparedFields comparedFields() {
    return ComparedFields.of(
            "powerMegawatts",
            "powerBasis",
            "accelerators",
            PhaseReader.FIELD,
            "by",
            "country",
            "region",
            "site",
            "build")
        .sizedBy("powerMegawatts", "accelerators")
        .levelledBy(PhaseReader.FIELD)
        .withCompanies("owners")
        .withCompanies("users");
  }

  @Override
  public List<String> words() {
    return List.of("purposes");
  }

  /** Either of the two figures will do, and so will a level. */
  private static void checkFigures(JsonPart piece, Qualifier qualifier, Faults faults) {
    var levels = piece.items(PhaseReader.FIELD);
    if (piece.size(PhaseReader.FIELD) > 0 || faults.concern(piece.at(PhaseReader.FIELD))) {
      if (qualifier == Qualifier.UNDISCLOSED) {
        AmountPart.valueUnlessUndisclosed(piece, PhaseReader.FIELD, qualifier, faults);
      }
    } else if (!piece.has("accelerators") && !faults.isAt(piece.at("accelerators"))) {
      AmountPart.valueUnlessUndisclosed(piece, "powerMegawatts", qualifier, faults);
    } else if (!piece.has("powerMegawatts") && !faults.isAt(piece.at("powerMegawatts"))) {
      AmountPart.valueUnlessUndisclosed(piece, "accelerators", qualifier, faults);
    } else {
      AmountPart.valueUnlessUndisclosed(piece, "powerMegawatts", qualifier, faults);
    }
    if (piece.has("powerBasis")
        && !piece.has("powerMegawatts")
        && levels.stream().noneMatch(one -> one.has("powerMegawatts"))
        && !faults.concern(piece.at(PhaseReader.FIELD))
        && !faults.concern(piece.at("powerMegawatts"))) {
      faults.add(
          piece.at("powerBasis"),
          FaultCode.CONTRADICTION,
          "A basis is given for a power that is not. Add powerMegawatts, or leave it out.");
    }
  }
}
