package org.announced.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.company.Resolution.Several;
import org.junit.jupiter.api.Test;

class ResolutionTests {

  private static final CompanyCandidate CORP = candidate("softbank-corp");
  private static final CompanyCandidate GROUP = candidate("softbank-group");

  @Test
  void nothingMatchedIsNone() {
    assertThat(Resolution.of(List.of(), List.of(), List.of(), List.of()))
        .isEqualTo(new None(List.of()));
  }

  @Test
  void aFullNameWinsOverTheSameWithoutItsLegalForm() {
    assertThat(Resolution.of(List.of(), List.of(CORP), List.of(CORP, GROUP), List.of(CORP, GROUP)))
        .isEqualTo(new Found(CORP));
  }

  @Test
  void aNameWithoutLegalFormIsNotGuessedWhileTheFamilyHasOthers() {
    assertThat(Resolution.of(List.of(), List.of(), List.of(CORP), List.of(CORP, GROUP)))
        .isEqualTo(new Several(List.of(CORP, GROUP)));
  }

  @Test
  void aNameWithoutLegalFormIsEnoughForACompanyWithoutFamily() {
    assertThat(Resolution.of(List.of(), List.of(), List.of(CORP), List.of(CORP)))
        .isEqualTo(new Found(CORP));
  }

  @Test
  void aFamilyAloneResolvesNothing() {
    assertThat(Resolution.of(List.of(), List.of(), List.of(), List.of(GROUP)))
        .isEqualTo(new None(List.of()));
  }

  @Test
  void aSharedAliasIsAmbiguous() {
    assertThat(Resolution.of(List.of(), List.of(CORP, GROUP), List.of(), List.of()))
        .isEqualTo(new Several(List.of(CORP, GROUP)));
  }

  @Test
  void aSlugIsTakenUnlessItIsAnothersName() {
    assertThat(Resolution.of(List.of(CORP), List.of(), List.of(), List.of(GROUP)))
        .isEqualTo(new Found(CORP));
    assertThat(Resolution.of(List.of(CORP), List.of(GROUP), List.of(), List.of()))
        .isEqualTo(new Several(List.of(CORP, GROUP)));
  }

  private static CompanyCandidate candidate(String slug) {
    return new CompanyCandidate(UUID.randomUUID(), slug, slug, null);
  }
}
