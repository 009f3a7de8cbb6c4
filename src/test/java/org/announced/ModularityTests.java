package org.announced;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

  private final ApplicationModules modules = ApplicationModules.of(AnnouncedApplication.class);

  @Test
  void arrowsPointOneWay() {
    modules.verify();
  }

  /** Into {@code target/spring-modulith-docs}. */
  @Test
  void theDiagramIsDrawnFromTheCode() {
    new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
  }
}
