package org.announced.company.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.announced.problem.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTextTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LEI            | inr2 ejn1-eran 0w5zp974                            | INR2EJN1ERAN0W5ZP974",
        "LEI            | LEI: INR2EJN1ERAN0W5ZP974                          | INR2EJN1ERAN0W5ZP974",
        "LEI            | ＩＮＲ２EJN1ERAN0W5ZP974                           | INR2EJN1ERAN0W5ZP974",
        "LEI            | https://search.gleif.org/#/record/INR2EJN1ERAN0W5ZP974          | INR2EJN1ERAN0W5ZP974",
        "LEI            | https://search.gleif.org/#/record/INR2EJN1ERAN0W5ZP974/record   | INR2EJN1ERAN0W5ZP974",
        "LEI            | https://api.gleif.org/api/v1/lei-records/INR2EJN1ERAN0W5ZP974   | INR2EJN1ERAN0W5ZP974",
        "WIKIDATA       | q2283                                              | Q2283",
        "WIKIDATA       | https://www.wikidata.org/wiki/Q2283                | Q2283",
        "WIKIDATA       | https://www.wikidata.org/wiki/Special:EntityPage/Q2283          | Q2283",
        "WIKIDATA       | http://www.wikidata.org/entity/Q2283               | Q2283",
        "WIKIDATA       | https://www.wikidata.org/wiki/Q2283#sitelinks      | Q2283",
        "ISIN           | us 5949181045                                      | US5949181045",
        "ISIN           | isin:us59491-81045                                 | US5949181045",
        "OPENCORPORATES | US_DE/1234567                                      | us_de/1234567",
        "OPENCORPORATES | us-de/1234567                                      | us_de/1234567",
        "OPENCORPORATES | gb/SC123456                                        | gb/SC123456",
        "OPENCORPORATES | https://opencorporates.com/companies/us_de/1234567 | us_de/1234567",
        "OPENCORPORATES | https://opencorporates.com/companies/us_de/1234567/filings      | us_de/1234567",
        "EIA            | 195                                                | 195",
        "EIA            | 00195                                              | 195",
        "EIA            | utility/195                                        | 195",
        "EIA            | Plant: 003                                         | plant/3",
        "OTHER          | CIK: 0000789019                                    | cik:0000789019",
        "OTHER          | hrb.muenchen:HRB  12345                            | hrb.muenchen:HRB 12345"
      })
  void isStoredInOneForm(IdentifierScheme scheme, String written, String stored) throws Exception {
    var read = IdentifierText.read(scheme, written);
    assertThat(read).isEqualTo(new CompanyIdentifier(scheme, stored));
    assertThat(IdentifierText.read(scheme, read.value())).isEqualTo(read);
    assertThat(IdentifierText.find(read.toString())).contains(read);
    assertThat(CompanyIdentifier.stored(read.toString())).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LEI            | INR2EJN1ERAN0W5ZP97   | FORMAT            | has 20 characters; this has 19",
        "LEI            | INR2EJN1ERAN0W5ZP9745 | FORMAT            | has 20 characters; this has 21",
        "LEI            | INR2EJN1ERAN0W5ZP9A4  | FORMAT            | are check digits; these are none",
        "LEI            | ÏNR2EJN1ERAN0W5ZP974  | FORMAT            | letters from A to Z",
        "LEI            | INR2EJN1ERAN0W5ZP975  | WRONG_CHECK_DIGIT | these (75) do not fit",
        "LEI            | INR2EJN1ERAN0W5Z9P74  | WRONG_CHECK_DIGIT | these (74) do not fit",
        "LEI            | https://search.gleif.org/#/search | FORMAT | The address holds none",
        "WIKIDATA       | 2283                  | FORMAT            | is a Q and a number",
        "WIKIDATA       | P31                   | FORMAT            | is a Q and a number",
        "WIKIDATA       | Q0                    | FORMAT            | is a Q and a number",
        "ISIN           | US594918104           | FORMAT            | this has 11",
        "ISIN           | ZZ5949181045          | FORMAT            | there is no ZZ",
        "ISIN           | US594918104A          | FORMAT            | is a check digit",
        "ISIN           | US5949181046          | WRONG_CHECK_DIGIT | this (6) does not fit",
        "OPENCORPORATES | 1234567               | FORMAT            | a jurisdiction, a slash",
        "OPENCORPORATES | zz/1234567            | FORMAT            | there is no zz",
        "EIA            | 0                     | FORMAT            | gives utilities a number",
        "EIA            | AB1                   | FORMAT            | gives utilities a number",
        "OTHER          | 0000789019            | FORMAT            | its name, a colon and the number",
        "OTHER          | https://example.org/1 | FORMAT            | The address holds none",
        "OTHER          | cik:                  | FORMAT            | its name, a colon and the number",
        "OTHER          | lei:INR2EJN1ERAN0W5ZP974 | FORMAT         | LEI is a scheme of its own"
      })
  void saysWhichPartIsWrong(IdentifierScheme scheme, String written, FaultCode code, String what) {
    var malformed =
        catchThrowableOfType(MalformedIdentifier.class, () -> IdentifierText.read(scheme, written));
    assertThat(malformed).as(written).isNotNull().hasMessageContaining(what);
    assertThat(malformed.code()).isEqualTo(code);
  }

  /** The right digits would make a company of it that nobody meant. */
  @Test
  void doesNotSayWhichDigitsWouldFit() {
    assertThat(IdentifierText.fault("LEI:INR2EJN1ERAN0W5ZP975")).doesNotContain("974");
    assertThat(IdentifierText.fault("ISIN:US5949181046")).doesNotContain("5949181045.");
  }

  @Test
  void aTextIsTakenForOneOnlyWhereItSaysSo() {
    assertThat(IdentifierText.find("https://www.wikidata.org/wiki/Q2283")).isPresent();
    assertThat(IdentifierText.find("wikidata : q2283")).isPresent();
    for (var text : new String[] {"Q2283", "195", "EIA: the agency", "XTKS:3778", "Other: World"}) {
      assertThat(IdentifierText.find(text)).as(text).isEmpty();
      assertThat(IdentifierText.canonical(text)).isEqualTo(text);
    }
  }
}
