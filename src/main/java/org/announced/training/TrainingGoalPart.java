package org.announced.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.announced.announcement.Purpose;
import org.announced.document.JsonPart;
import org.announced.money.Qualifier;
import org.announced.part.AmountPart;
import org.announced.part.PartReading;

/** Reads the training goals of a document. */
public final class TrainingGoalPart {

  private TrainingGoalPart() {}

  public static List<TrainingGoal> read(JsonPart document, PartReading reading) {
    var goals = new ArrayList<TrainingGoal>();
    for (var piece : document.items("trainingGoals")) {
      var standing = reading.standing(piece);
      var qualifier = piece.choice("qualifier", Qualifier.class, Qualifier.EXACT);
      AmountPart.valueUnlessUndisclosed(piece, "people", qualifier, reading.findings());
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
        var people = piece.has("people") ? piece.count("people") : null;
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
}
