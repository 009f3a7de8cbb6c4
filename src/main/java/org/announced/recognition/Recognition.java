package org.announced.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.announced.dataset.DatasetRecord;
import org.announced.place.Countries;
import org.announced.place.Country;
import org.announced.recognition.CorporateFamily.FamilyMember;
import org.announced.recognition.DollarFigures.Exchange;
import org.announced.recognition.DollarFigures.Rate;
import org.announced.recognition.NewcomerFamilies.NamedNewcomer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds the known announcements that a document tells of in other words. */
@Service
public class Recognition {

  /**
   * How many days apart two announcements are still compared: a list of all that was announced
   * within a year may come late, and repeats it.
   */
  static final int DAYS_AROUND = 400;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Countries countries;
  private final JdbcClient jdbc;

  Recognition(Countries countries, JdbcClient jdbc) {
    this.countries = countries;
    this.jdbc = jdbc;
  }

  /** What the database function {@code recognition_lookup} answers. */
  private record Told(
      List<FamilyMember> members,
      List<Around> known,
      List<CompanyWords> names,
      List<Set<UUID>> different,
      List<Exchanged> rates) {}

  private record Around(int n, KnownAnnouncement known) {}

  private record Exchanged(
      String currency, LocalDate day, BigDecimal rate, @JsonProperty("on") LocalDate on) {}

  /**
   * Finds what documents look like. Takes one statement, however much is stored and however many
   * documents there are. It locks the companies of the documents, so that until the transaction
   * ends nobody else compares a document of the same companies.
   *
   * @param newcomers those companies of the documents that are not stored yet
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Resemblances compare(List<Statement> documents, Collection<Newcomer> newcomers) {
    var strangers = new NewcomerFamilies(newcomers);
    var foreign = new LinkedHashSet<Exchange>();
    documents.forEach(document -> foreign.addAll(DollarFigures.exchanges(document)));
    var told = JSON.readValue(told(documents, strangers, foreign), Told.class);
    var known = new ArrayList<List<KnownAnnouncement>>();
    documents.forEach(any -> known.add(new ArrayList<>()));
    told.known().forEach(one -> known.get(one.n() - 1).add(one.known()));
    var rates =
        told.rates().stream()
            .collect(
                Collectors.toMap(
                    one -> new Exchange(one.currency(), one.day()),
                    one -> new Rate(one.rate(), one.on())));
    return new Resemblances(
        documents,
        new DollarFigures(rates),
        CorporateFamily.of(strangers.among(told.members())),
        new CompanyNames(told.names(), Set.copyOf(told.different())),
        known,
        code -> countries.find(code).map(Country::name).orElse(code),
        this::likenesses);
  }

  private String told(
      List<Statement> documents, NewcomerFamilies newcomers, Set<Exchange> foreign) {
    return jdbc.sql(
            """
            select recognition_lookup(:parties, :strangers, :days, :headlines, :articles, :datasets, :sizes, :around,
              :currencies, :rateDays, :newcomers, :names)::text
            """)
        .params(parameters(documents, newcomers))
        .param(
            "strangers",
            array("text", documents, one -> joined(newcomers.strangers(one.parties()))))
        .param("around", DAYS_AROUND)
        .param("currencies", array("text", foreign, Exchange::currency))
        .param("rateDays", array("date", foreign, Exchange::day))
        .param("newcomers", array("uuid", newcomers.names(), NamedNewcomer::id))
        .param("names", array("text", newcomers.names(), NamedNewcomer::name))
        .query(String.class)
        .single();
  }

  static Map<String, Object> parameters(List<Statement> documents, NewcomerFamilies newcomers) {
    return Map.of(
        "parties", array("text", documents, one -> joined(newcomers.known(one.parties()))),
        "days", array("date", documents, one -> one.announcedOn().firstDay()),
        "headlines", array("text", documents, Statement::headline),
        "articles", array("text", documents, one -> joined(one.articles())),
        "datasets", array("text", documents, one -> datasets(one.records())),
        "sizes", array("text", documents, one -> JSON.writeValueAsString(SoughtSize.of(one))));
  }

  private static <T> SqlArrayValue array(
      String type, Collection<T> things, Function<T, Object> element) {
    return new SqlArrayValue(type, things.stream().map(element).toArray());
  }

  /** Their names need no quotes. */
  private static String datasets(Set<DatasetRecord> records) {
    return records.stream()
        .map(DatasetRecord::dataset)
        .distinct()
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String joined(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * How alike two headlines are, for each pair, from 0 to 1; 1 is word for word. Takes one
   * statement.
   */
  private List<Double> likenesses(List<String> ones, List<String> others) {
    return jdbc.sql(
            """
            select headline_likeness(folded(one), folded(other))
            from unnest(:ones, :others) with ordinality as pair (one, other, n) order by n
            """)
        .param("ones", array("text", ones, one -> one))
        .param("others", array("text", others, one -> one))
        .query(Double.class)
        .list();
  }
}
