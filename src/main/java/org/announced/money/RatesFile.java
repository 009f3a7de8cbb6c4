package org.announced.money;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.announced.problem.ShownText;

/**
 * Reads the bank's file of rates, which holds one day or several: {@code gesmes:Envelope > Cube >
 * Cube time > Cube currency rate}. It is taken as a whole or not at all: what is not as it has been
 * since 1999 is a changed format, whose numbers may mean something else.
 */
final class RatesFile {

  private static final String BANK = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";
  private static final QName ENVELOPE =
      new QName("http://www.gesmes.org/xml/2002-08-01", "Envelope");
  private static final QName CUBE = new QName(BANK, "Cube");

  private final XMLStreamReader xml;
  private final LocalDate lastDay;
  private final List<ReferenceRate> rates = new ArrayList<>();
  private final Set<ReferenceRate.Of> seen = new HashSet<>();

  private RatesFile(XMLStreamReader xml, LocalDate lastDay) {
    this.xml = xml;
    this.lastDay = lastDay;
  }

  /**
   * All rates of the file, that of the euro for each day among them.
   *
   * @param lastDay after which no rate can have been set
   * @throws UnusableFile if anything in it is not as it should be
   */
  static List<ReferenceRate> parse(byte[] file, LocalDate lastDay) {
    if (file.length == 0) {
      throw new UnusableFile("the file is empty");
    }
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
      var read = new RatesFile(xml, lastDay);
      read.envelope();
      return read.rates;
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      throw new UnusableFile(
          "the file is no whole XML document"
              + (at == null
                  ? ""
                  : ": line %d, column %d".formatted(at.getLineNumber(), at.getColumnNumber())));
    }
  }

  private void envelope() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw changed("a document type declaration");
      }
    }
    if (!xml.getName().equals(ENVELOPE)) {
      throw changed("the element " + xml.getName());
    }
    // Subject and sender stand beside the rates, and need not be read.
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getName().equals(CUBE)) {
        days();
      }
    }
    if (rates.isEmpty()) {
      throw changed("no rates");
    }
  }

  private void days() throws XMLStreamException {
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      var day = day(attribute("time"));
      add(ReferenceRate.EURO, day, BigDecimal.ONE);
      var before = rates.size();
      while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
        add(currency(attribute("currency")), day, rate(attribute("rate")));
        if (xml.nextTag() != XMLStreamConstants.END_ELEMENT) {
          throw changed("an element in a rate");
        }
      }
      if (rates.size() == before) {
        throw changed("no rates for " + day);
      }
    }
  }

  private String attribute(String name) {
    var value = xml.getAttributeValue(null, name);
    if (value == null || !xml.getName().equals(CUBE)) {
      throw changed(
          "the element %s where a Cube with a %s should be".formatted(xml.getName(), name));
    }
    return value;
  }

  private LocalDate day(String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.isBefore(ReferenceRate.FIRST_DAY) || day.isAfter(lastDay)) {
        throw changed("the day " + day + ", which is in the future or before the euro");
      }
      return day;
    } catch (DateTimeException e) {
      throw changed("the day '%s'".formatted(ShownText.shortened(text)));
    }
  }

  private String currency(String code) {
    if (!code.matches("[A-Z]{3}") || code.equals("XXX")) {
      throw changed("the currency '%s'".formatted(ShownText.shortened(code)));
    }
    return code;
  }

  private BigDecimal rate(String text) {
    if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,10})?") || new BigDecimal(text).signum() == 0) {
      throw changed("the rate '%s'".formatted(ShownText.shortened(text)));
    }
    return new BigDecimal(text);
  }

  private void add(String currency, LocalDate day, BigDecimal perEuro) {
    var rate = new ReferenceRate(currency, day, perEuro, ReferenceRate.BANK);
    if (!seen.add(rate.of())) {
      throw changed("%s on %s twice".formatted(currency, day));
    }
    rates.add(rate);
  }

  private UnusableFile changed(String found) {
    return new UnusableFile(
        "the format has changed: line %d has %s"
            .formatted(xml.getLocation().getLineNumber(), found));
  }
}
