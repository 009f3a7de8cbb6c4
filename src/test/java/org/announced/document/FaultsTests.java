package org.announced.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.announced.company.Resolution;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.UnresolvedCompany;
import org.announced.problem.Fault;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.junit.jupiter.api.Test;

class FaultsTests {

  private final Faults findings = new Faults();

  @Test
  void areToldInTheOrderOfTheDocumentsPlaces() {
    for (var pointer : List.of("/b/10", "/b/9", "/a", "/b/9/x")) {
      findings.add(pointer, "type", "…");
    }
    assertThat(findings.list())
        .extracting(Fault::pointer)
        .containsExactly("/a", "/b/9", "/b/9/x", "/b/10");
  }

  @Test
  void areToldOnceForOnePlace() {
    findings.add("/a", "type", "first");
    findings.add("/a", "type", "second");
    assertThat(findings.list()).extracting(Fault::detail).containsExactly("first");
  }

  @Test
  void concernAllThatTheirPlacesAreIn() {
    findings.add("/a/1/b", "type", "…");
    assertThat(List.of("", "/a", "/a/1", "/a/1/b")).allMatch(findings::concern);
    assertThat(List.of("/a/1/bc", "/a/10", "/a/1/b/c", "/b")).noneMatch(findings::concern);
    assertThat(findings.isAt("/a/1/b")).isTrue();
    assertThat(findings.isAt("/a/1")).isFalse();
  }

  @Test
  void areAProblemOfTheirOwnWhenAllAreUnknownCompanies() {
    findings.add("/a", "unknown-company", "…");
    assertThat(findings.asProblem().type()).isEqualTo(ProblemType.UNKNOWN_COMPANY);
    findings.add("/b", "ambiguous-company", "…");
    assertThat(findings.asProblem().type()).isEqualTo(ProblemType.INVALID_DOCUMENT);
  }

  @Test
  void endTheReadingWhereTheyAreTooManyToList() {
    IntStream.range(0, 500).forEach(i -> findings.add("/" + i, "type", "…"));
    findings.add("/7", "type", "the same again");
    assertThatThrownBy(() -> findings.add("/500", "type", "…"))
        .asInstanceOf(type(ProblemException.class))
        .matches(problem -> problem.faults().size() == 500)
        .matches(problem -> String.valueOf(problem.getMessage()).contains("more than 500 faults"));
  }

  @Test
  void anAmbiguousSlugIsAnsweredWithIdsThatNeverAre() {
    var one = new CompanyCandidate(new UUID(7, 1), "foo", "Foo");
    var other = new CompanyCandidate(new UUID(7, 2), "foo-2", "Foo");
    var fault = UnresolvedCompany.fault("/x", "Foo", new Resolution.Several(List.of(one, other)));
    assertThat(fault.code()).isEqualTo("ambiguous-company");
    assertThat(fault.candidates()).containsExactly(one.id().toString(), "foo-2");
  }
}
