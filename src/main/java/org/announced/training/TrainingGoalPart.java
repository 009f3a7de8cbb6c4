package org.announced.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.announced.announcement.Purpose;
import org.announced.document.JsonPart;
import org.announced.money.Qualifier;
import org.announced.part.AmountPart;
import org.announced.part.CompanyPlace;
import org.announced.part.ComparedFields;
import org.announced.part.DerivedMembers;
import org.announced.part.DocumentPart;
import org.announced.part.PartList;
import org.announced.part.PartReading;
import org.announced.problem.Faults;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The training goals of documents. */
@Component
@Order(3)
class TrainingGoalPart implements DocumentPart<TrainingGoal> {

  private static final PartList LIST = new PartList("trainingGoals", TrainingGoal.class);

  @Override
  public PartList list() {
    return LIST;
  }

  @Override
  public List<TrainingGoal> read(JsonPart document, PartReading reading) {
    var goals = new ArrayList<TrainingGoal>();
    for (var piece : document.items(LIST.field())) {
      var standing = reading.standing(piece);
      var qualifier = piece.choice("qualifier", Qualifier.class, Qualifier.EXACT);
      AmountPart.valueUnlessUndisclosed(piece, "people", qualifier, reading.faults());
      var count = reading.values().decimal(piece, "people", 0, "a head count");
      var people = count == null ? null : count.intValueExact();
      var deadline = reading.due(piece, "deadline");
      reading.eachOnce(piece.items("partners"));
      var helpers =
          new TrainingGoal.Helpers(
              reading.company(piece.piece("sponsor")),
              piece.items("partners").stream()
                  .map(reading::company)
                  .filter(Objects::nonNull)
                  .toList(),
              piece.count("undisclosedPartners"));
      var purposes = reading.purposes(piece, List.of(Purpose.WORKFORCE_TRAINING));
      var evidence = reading.sources().evidence(piece);
      var origin = reading.origin(piece);
      if (origin != null) {
        var audiences = piece.texts("audiences");
        goals.add(
            new TrainingGoal(
                origin,
                standing,
                new TrainingGoal.Target(people, qualifier, audiences, deadline),
                helpers,
                purposes,
                evidence));
      }
    }
    return goals;
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
    return Stream.concat(
        Stream.of(thing.piece("sponsor").named()),
        thing.items("partners").stream().map(JsonPart::named));
  }

  @Override
  public List<CompanyPlace> companyPlaces() {
    return List.of(
        CompanyPlace.list(
            "TRAINING_PARTNER", "training_goal", "partner", LIST.field(), "partners", null),
        CompanyPlace.column("SPONSOR", "training_goal", "sponsor_id", LIST.field(), "sponsor"));
  }

  @Override
  public ComparedFields comparedFields() {
    return ComparedFields.of("people", "deadline", "country", "region").sizedBy("people");
  }

  @Override
  public List<String> words() {
    return List.of("purposes");
  }
}
