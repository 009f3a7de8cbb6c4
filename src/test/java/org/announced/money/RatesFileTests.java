package org.announced.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank's file, as it is and as it should not be. */
class RatesFileTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

  /** As the bank writes it, with single quotes and tabs. */
  static final String DAY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
      \t<gesmes:subject>Reference rates</gesmes:subject>
      \t<gesmes:Sender>
      \t\t<gesmes:name>European Central Bank</gesmes:name>
      \t</gesmes:Sender>
      \t<Cube>
      \t\t<Cube time='2026-04-14'>
      \t\t\t<Cube currency='USD' rate='1.1702'/>
      \t\t\t<Cube currency='JPY' rate='187.01'/>
      \t\t\t<Cube currency='IDR' rate='20093.45'/>
      \t\t</Cube>
      \t</Cube>
      </gesmes:Envelope>
      """;

  @Test
  void readsTheDayAndTheEuroWithIt() {
    assertThat(parse(DAY))
        .extracting(rate -> rate.currency() + " " + rate.on() + " " + rate.perEuro())
        .containsExactly(
            "EUR 2026-04-14 1",
            "USD 2026-04-14 1.1702",
            "JPY 2026-04-14 187.01",
            "IDR 2026-04-14 20093.45");
    assertThat(parse(DAY)).allMatch(rate -> rate.source().equals("ECB"));
  }

  /** The file of 90 days is written in one line. */
  @Test
  void readsSeveralDays() {
    var days =
        DAY.replaceAll("[\n\t]", "")
            .replace(
                "</Cube></Cube>",
                "</Cube><Cube time=\"2026-04-13\"><Cube currency=\"USD\" rate=\"1.1684\"/></Cube></Cube>");
    assertThat(parse(days)).extracting(ReferenceRate::on).contains(TODAY.minusDays(2));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "1.1702                  | 0                     | the rate '0'",
        "1.1702                  | 0.000                 | the rate '0.000'",
        "1.1702                  | -1.1702               | the rate '-1.1702'",
        "1.1702                  | 1,1702                | the rate '1,1702'",
        "1.1702                  | 1e3                   | the rate '1e3'",
        "1.1702                  | NaN                   | the rate 'NaN'",
        "1.1702                  | 1234567890123         | the rate '1234567890123'",
        "USD                     | usd                   | the currency 'usd'",
        "USD                     | XXX                   | the currency 'XXX'",
        "USD                     | JPY                   | JPY on 2026-04-14 twice",
        "USD                     | EUR                   | EUR on 2026-04-14 twice",
        "2026-04-14              | 2026-04-16            | in the future",
        "2026-04-14              | 1998-04-14            | before the euro",
        "2026-04-14              | 14.04.2026            | the day '14.04.2026'",
        "time=                   | date=                 | a Cube with a time",
        "rate=                   | value=                | a Cube with a rate",
        "currency=               | code=                 | a Cube with a currency",
        "Cube                    | Rates                 | no rates",
        "2002-08-01/eurofxref    | 2027-01-01/eurofxref  | no rates",
        "gesmes.org/xml/2002     | gesmes.org/xml/2027   | the element",
        "<Cube currency='USD'    | <Rate currency='USD'  | where a Cube with a currency should be",
        "'1.1702'/>              | '1.1702'><Cube/></Cube> | an element in a rate",
        "rate='1.1702'           | rate='1.1702' rate='2'| no whole XML document",
        "UTF-8                   | UTF-99                | no whole XML document",
        "1.1702                  | &eur;                 | no whole XML document",
      })
  void refusesWhatHasChanged(String was, String is, String said) {
    assertThat(DAY).contains(was);
    assertUnusable(DAY.replace(was, is), said);
  }

  @Test
  void refusesWhatIsNoFileOfRates() {
    assertUnusable("", "the file is empty");
    assertUnusable(" \n", "no whole XML document");
    assertUnusable(DAY.substring(0, DAY.indexOf("JPY")), "no whole XML document");
    assertUnusable(DAY.substring(0, DAY.length() - 5), "no whole XML document");
    assertUnusable(DAY + "<more/>", "no whole XML document");
    assertUnusable("<html><body><p>Moved</p></body></html>", "the element html");
    assertUnusable("<!doctype html><html><br></html>", "no whole XML document");
    assertUnusable("{\"USD\": 1.17}", "no whole XML document");
    assertUnusable(DAY.replaceAll("(?s)<Cube time.*?</Cube>\\s", ""), "no rates");
    assertUnusable(DAY.replaceAll("<Cube currency.*?/>", ""), "no rates for 2026-04-14");
  }

  @Test
  void opensNothingThatTheFilePointsAt() {
    var pointing =
        DAY.replace(
                "<gesmes:Envelope",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><gesmes:Envelope")
            .replace("Reference rates", "&e;");
    assertUnusable(pointing, "a document type declaration");
  }

  private static void assertUnusable(String file, String said) {
    var unusable = catchThrowableOfType(UnusableFile.class, () -> parse(file));
    assertThat(unusable).as(file).isNotNull();
    assertThat(unusable.why()).contains(said).doesNotContain("\n");
  }

  private static List<ReferenceRate> parse(String file) {
    return RatesFile.parse(file.getBytes(StandardCharsets.UTF_8), TODAY);
  }
}
