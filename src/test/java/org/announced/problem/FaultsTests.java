package org.announced.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.announced.company.Resolution;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.UnresolvedCompany;
import org.junit.jupiter.api.Test;

class FaultsTests {

  private final Faults faults = new Faults();

  @Test
  void areToldInTheOrderOfTheDocumentsPlaces() {
    for (var pointer : List.of("/b/10", "/b/9", "/a", "/b/9/x")) {
      faults.add(pointer, FaultCode.TYPE, "…");
    }
    assertThat(faults.list())
        .extracting(Fault::pointer)
        .containsExactly("/a", "/b/9", "/b/9/x", "/b/10");
  }

  @Test
  void areToldOnceForOnePlace() {
    faults.add("/a", FaultCode.TYPE, "first");
    faults.add("/a", FaultCode.TYPE, "second");
    assertThat(faults.list()).extracting(Fault::detail).containsExactly("first");
  }

  @Test
  void concernAllThatTheirPlacesAreIn() {
    faults.add("/a/1/b", FaultCode.TYPE, "…");
    assertThat(List.of("", "/a", "/a/1", "/a/1/b")).allMatch(faults::concern);
    assertThat(List.of("/a/1/bc", "/a/10", "/a/1/b/c", "/b")).noneMatch(faults::concern);
    assertThat(faults.isAt("/a/1/b")).isTrue();
    assertThat(faults.isAt("/a/1")).isFalse();
  }

  @Test
  void areAProblemOfTheirOwnWhenAllAreUnknownCompanies() {
    faults.add("/a", FaultCode.UNKNOWN_COMPANY, "…");
    assertThat(faults.asProblem().type()).isEqualTo(ProblemType.UNKNOWN_COMPANY);
    faults.add("/b", FaultCode.AMBIGUOUS_COMPANY, "…");
    assertThat(faults.asProblem().type()).isEqualTo(ProblemType.INVALID_DOCUMENT);
  }

  @Test
  void endTheReadingWhereTheyAreTooManyToList() {
    IntStream.range(0, 500).forEach(i -> faults.add("/" + i, FaultCode.TYPE, "…"));
    faults.add("/7", FaultCode.TYPE, "the same again");
    assertThatThrownBy(() -> faults.add("/500", FaultCode.TYPE, "…"))
        .asInstanceOf(type(ProblemException.class))
        .matches(problem -> problem.faults().size() == 500)
        .matches(problem -> String.valueOf(problem.getMessage()).contains("more than 500 faults"));
  }

  @Test
  void leaveRoomForWhatIsOnlyOdd() {
    for (var pointer : List.of("/b/10", "/b/9", "/b/9")) {
      faults.warn(Fault.at(pointer, FaultCode.CONTRADICTION, "…"));
    }
    assertThat(faults.isEmpty()).isTrue();
    assertThat(faults.warnings()).extracting(Fault::pointer).containsExactly("/b/9", "/b/10");
  }

  @Test
  void sayThatAParameterHasNoValueWhereItHasNone() {
    var query = new QueryFaults();
    query.unknownValue("expand", "announcement", List.of());
    assertThatThrownBy(query::refuse)
        .asInstanceOf(type(ProblemException.class))
        .satisfies(
            problem ->
                assertThat(problem.faults())
                    .extracting(Fault::detail)
                    .containsExactly(
                        "'announcement' is not a value of expand, which has none here; leave it out."));
  }

  @Test
  void holdEachValueOfAParameterThatIsWrong() {
    var query = new QueryFaults();
    query.unknownValue("status", "DONE", List.of("ANNOUNCED"));
    query.unknownValue("status", "OVER", List.of("ANNOUNCED"));
    query.add("limit", FaultCode.RANGE, "limit is a whole number from 1 to 500.");
    assertThatThrownBy(query::refuse)
        .asInstanceOf(type(ProblemException.class))
        .satisfies(
            problem ->
                assertThat(problem.faults())
                    .extracting(Fault::parameter)
                    .containsExactly("status", "status", "limit"))
        .matches(problem -> problem.type() == ProblemType.INVALID_PARAMETER);
  }

  @Test
  void anAmbiguousSlugIsAnsweredWithIdsThatNeverAre() {
    var one = new CompanyCandidate(new UUID(7, 1), "foo", "Foo", null);
    var other = new CompanyCandidate(new UUID(7, 2), "foo-2", "Foo", null);
    var fault = UnresolvedCompany.fault("/x", "Foo", new Resolution.Several(List.of(one, other)));
    assertThat(fault.code()).isEqualTo(FaultCode.AMBIGUOUS_COMPANY);
    assertThat(fault.candidates()).containsExactly(one.id().toString(), "foo-2");
  }
}
