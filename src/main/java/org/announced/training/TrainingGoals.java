package org.announced.training;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All training goals. */
public interface TrainingGoals extends Repository<TrainingGoal, UUID> {

  List<TrainingGoal> saveAll(Iterable<TrainingGoal> goals);
}
