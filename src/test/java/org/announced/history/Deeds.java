package org.announced.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.TestToken;
import tools.jackson.databind.JsonNode;

/** Whatever can be written, in an order that a seed chooses. */
final class Deeds {

  private static final List<String> FIRMS = List.of("Arbor", "Boreal", "Cinder", "Delta", "Ember");
  private static final List<String> CURRENCIES = List.of("USD", "JPY", "EUR", "QAR");
  private static final List<String> STATUSES =
      List.of("ANNOUNCED", "UNDER_CONSTRUCTION", "OPERATING", "SHELVED", "CANCELLED");
  private static final List<String> REGIONS = List.of("JP-13", "JP-27", "JP-01");

  private final Api api;
  private final Random random;
  private final List<JsonNode> announcements = new ArrayList<>();
  private final List<JsonNode> mergedCompanies = new ArrayList<>();
  private final List<JsonNode> mergedSites = new ArrayList<>();
  private int number;

  /** What has been done so far. */
  final TreeSet<String> done = new TreeSet<>();

  private final Map<String, Supplier<Answer>> all;

  Deeds(Api api, long seed) {
    this.api = api;
    this.random = new Random(seed);
    all =
        Map.ofEntries(
            Map.entry("announce", this::announce),
            Map.entry("batch", this::batch),
            Map.entry("attach an article", this::attach),
            Map.entry("prefer a claim", this::prefer),
            Map.entry("correct an announcement", this::correctAnnouncement),
            Map.entry("correct an investment", this::correctInvestment),
            Map.entry("correct a capacity", this::correctCapacity),
            Map.entry("correct a partnership", this::correctPartnership),
            Map.entry("correct a training goal", this::correctTrainingGoal),
            Map.entry("relate", this::relate),
            Map.entry("retract", this::retract),
            Map.entry("undo a retraction", this::undoRetraction),
            Map.entry("rename a company", this::renameCompany),
            Map.entry("merge companies", this::mergeCompanies),
            Map.entry("undo a merge of companies", this::undoCompanies),
            Map.entry("correct a site", this::correctSite),
            Map.entry("merge sites", this::mergeSites),
            Map.entry("undo a merge of sites", this::undoSites),
            Map.entry("correct a source", this::correctSource),
            Map.entry("give rates", this::giveRates),
            Map.entry("correct by an edition", this::edition));
  }

  List<String> names() {
    return List.copyOf(new TreeSet<>(all.keySet()));
  }

  /** Tries until something is done that readers see. */
  String doSomething() {
    while (true) {
      var name = any(names());
      if (doThis(name)) {
        return name;
      }
    }
  }

  /** Tries this until it is done; something else if it never is. */
  String tryHard(String name) {
    for (int tries = 0; tries < 20; tries++) {
      if (doThis(name)) {
        return name;
      }
    }
    return doSomething();
  }

  private boolean doThis(String name) {
    if (announcements.isEmpty()) {
      var first = announce();
      assertThat(first.status()).as(first.text()).isEqualTo(201);
    }
    var answer = Objects.requireNonNull(all.get(name)).get();
    assertThat(answer.status()).as(name + ": " + answer.text()).isLessThan(500);
    boolean isDone = answer.status() < 300;
    if (isDone) {
      done.add(name);
    }
    return isDone;
  }

  private Answer announce() {
    var answer = send("POST", "/announcements?onDuplicate=create", document(++number, "2026-1"));
    if (answer.status() == 201) {
      announcements.add(answer.json());
    }
    return answer;
  }

  private Answer batch() {
    var lines = document(++number, "2026-1") + "\n" + document(++number, "2026-1") + "\n";
    return send("POST", "/announcements/batch?onDuplicate=create", lines);
  }

  /** The same record again, of which the edition says otherwise. */
  private Answer edition() {
    int known = 1 + random.nextInt(number);
    return send("POST", "/announcements?onKnown=correct", document(known, "2026-" + (2 + number)));
  }

  private String document(int of, String edition) {
    return """
    {"headline": "%1$s builds hall %2$d in Japan", "announcedOn": "2026-0%3$d-0%4$d", "country": "JP",
     "records": [{"dataset": "example.org/halls", "id": "%2$d", "edition": "%5$s"}],
     "sources": [{"publisher": "Example Wire", "title": "Hall %2$d", "url": "https://example.org/halls/%6$d"},
       {"publisher": "Post %2$d", "title": "Of hall %2$d", "url": "https://example.org/post/%2$d"}],
     "investments": [{"investors": [{"company": {"name": "%1$s"}}, {"company": {"name": "%7$s Capital"}}],
       "country": "JP", "region": "%8$s", "instrument": "CAPEX", "status": "%9$s", "tags": ["hall", "t%3$d"],
       "recipients": [{"company": {"name": "%7$s"}}], "purposes": [{"purpose": "CLOUD"}], "period": "2026/2029",
       "amount": {"value": %10$d, "currency": "%11$s", "qualifier": "%12$s"},
       "site": {"name": "Hall %2$d", "country": "JP", "region": "%8$s", "latitude": 35.%2$d, "longitude": 139.7,
         "precision": "APPROXIMATE", "operator": {"company": {"name": "%1$s"}}}}],
     "partnerships": [{"kind": "ENERGY_SUPPLY", "bindingLevel": "MOU", "country": "JP",
       "parties": [{"company": {"name": "%1$s"}, "role": "CUSTOMER"}, {"company": {"name": "%7$s"}, "role": "SUPPLIER"}]}],
     "trainingGoals": [{"people": %13$d, "deadline": "2030", "country": "JP", "sponsor": {"company": {"name": "%1$s"}}}],
     "capacities": [{"powerMegawatts": %3$d0, "powerBasis": "FACILITY", "country": "JP",
       "operator": {"company": {"name": "%1$s"}}}],
     "marketReactions": [{"company": {"name": "%1$s"}, "measure": "CLOSE", "source": 0, "percent": %3$d, "on": "2026-0%3$d-0%4$d"}]}
    """
        .replace("\n", " ")
        .formatted(
            FIRMS.get(of % FIRMS.size()),
            of,
            1 + of % 9,
            1 + of * 7 % 9,
            edition,
            of / 2,
            FIRMS.get((of + 2) % FIRMS.size()),
            REGIONS.get(of % REGIONS.size()),
            any(STATUSES),
            (1 + random.nextInt(900)) * 1_000_000L,
            CURRENCIES.get(of % CURRENCIES.size()),
            any(List.of("EXACT", "ABOUT", "AT_LEAST")),
            1000 + random.nextInt(5000));
  }

  private Answer attach() {
    return send(
        "POST",
        "/announcements/" + one().get("id").asString() + "/sources",
        """
        {"publisher": "Late Paper %1$d", "title": "So they say", "url": "https://example.org/late/%1$d",
         "claims": [{"subject": "/investments/0/amount", "value": {"value": %1$d000000, "currency": "USD"}}]}
        """
            .formatted(++number + 1000));
  }

  private Answer prefer() {
    var path = "/announcements/" + one().get("id").asString();
    var claims = api.get(path).json().path("claims");
    if (claims.isEmpty()) {
      return api.get("/announcements/none");
    }
    var claim = claims.get(random.nextInt(claims.size())).get("id").asString();
    return sendAsItIs("POST", path, "/claims/" + claim + "/preference", "{\"reason\": \"Nearer\"}");
  }

  private Answer correctAnnouncement() {
    return patch(
        "/announcements/" + one().get("id").asString(),
        "{\"headline\": \"A hall, told %d times\", \"country\": %s, \"reason\": \"Read again\"}"
            .formatted(++number, any(List.of("\"JP\"", "\"US\"", "null"))));
  }

  private Answer correctInvestment() {
    return patch(
        part("investments"),
        """
        {"status": "%s", "amount": {"value": %d000000, "currency": "USD", "qualifier": "EXACT"}, "region": null, "site": null,
         "country": "%s", "tags": ["mended"], "investors": [{"company": {"name": "%s"}}], "reason": "Read again"}
        """
            .formatted(
                any(STATUSES), 1 + random.nextInt(99), any(List.of("JP", "US")), any(FIRMS)));
  }

  private Answer correctCapacity() {
    return patch(
        part("capacities"),
        "{\"powerMegawatts\": %d, \"reason\": \"Read again\"}".formatted(1 + random.nextInt(99)));
  }

  private Answer correctPartnership() {
    return patch(
        part("partnerships"),
        "{\"bindingLevel\": \"%s\", \"reason\": \"Read again\"}"
            .formatted(any(List.of("MOU", "DEFINITIVE", "PLEDGE"))));
  }

  private Answer correctTrainingGoal() {
    return patch(
        part("trainingGoals"),
        "{\"people\": %d, \"reason\": \"Read again\"}".formatted(1 + random.nextInt(9999)));
  }

  private Answer relate() {
    var from = part("investments");
    var to = part("investments").replaceFirst(".*/", "");
    return patch(
        from,
        "{\"relation\": {\"kind\": \"%s\", \"investment\": \"%s\"}, \"reason\": \"Part of it\"}"
            .formatted(any(List.of("PART_OF", "RESTATES", "SUPERSEDES")), to));
  }

  private Answer retract() {
    return send(
        "POST",
        "/announcements/" + one().get("id").asString() + "/retraction",
        "{\"reason\": \"A hoax\"}");
  }

  private Answer undoRetraction() {
    return send(
        "POST",
        "/announcements/" + one().get("id").asString() + "/retraction/undo",
        "{\"reason\": \"True\"}");
  }

  private Answer renameCompany() {
    var company = any(api.all("/companies"));
    return patch(
        "/companies/" + company.get("id").asString(),
        "{\"name\": \"%s %d\", \"reason\": \"A new name\"}"
            .formatted(company.get("name").asString().replaceAll(" \\d+$", ""), ++number));
  }

  private Answer mergeCompanies() {
    var companies = api.all("/companies");
    return merge("/companies/", any(companies), any(companies), mergedCompanies);
  }

  private Answer mergeSites() {
    var sites = api.all("/sites");
    return sites.isEmpty() ? announce() : merge("/sites/", any(sites), any(sites), mergedSites);
  }

  private Answer merge(String path, JsonNode gone, JsonNode kept, List<JsonNode> merged) {
    var answer =
        send(
            "POST",
            path + gone.get("id").asString() + "/merge",
            "{\"into\": \"%s\", \"reason\": \"One and the same\"}"
                .formatted(kept.get("id").asString()));
    if (answer.status() == 200) {
      merged.add(answer.json());
    }
    return answer;
  }

  private Answer undoCompanies() {
    return undo("/companies/", mergedCompanies);
  }

  private Answer undoSites() {
    return undo("/sites/", mergedSites);
  }

  private Answer undo(String path, List<JsonNode> merged) {
    if (merged.isEmpty()) {
      return api.get("/announcements/none");
    }
    var survivor = merged.remove(merged.size() - 1);
    return send(
        "POST",
        path
            + "%s/revisions/%d/undo"
                .formatted(survivor.get("id").asString(), survivor.get("revision").asInt()),
        "{\"reason\": \"Two after all\"}");
  }

  private Answer correctSite() {
    var sites = api.all("/sites");
    return sites.isEmpty()
        ? announce()
        : patch(
            "/sites/" + any(sites).get("id").asString(),
            "{\"city\": \"Town %d\", \"reason\": \"Looked up\"}".formatted(++number));
  }

  private Answer correctSource() {
    return patch(
        "/sources/" + any(api.all("/sources")).get("id").asString(),
        "{\"publisher\": \"Wire %d\", \"reason\": \"Renamed\"}".formatted(++number));
  }

  private Answer giveRates() {
    return send(
        "POST",
        "/reference-rates",
        """
        {"rates": [{"currency": "QAR", "on": "2026-0%d-02", "perEuro": 4.%d}], "source": "Qatar Central Bank",
         "reason": "Published"}
        """
            .formatted(1 + random.nextInt(9), 1 + random.nextInt(99)));
  }

  private JsonNode one() {
    return any(announcements);
  }

  /** The path of a part of any announcement. */
  private String part(String kind) {
    var path = kind.equals("trainingGoals") ? "training-goals" : kind;
    return "/" + path + "/" + any(api.all("/" + path)).get("id").asString();
  }

  private Answer patch(String path, String body) {
    return sendAsItIs("PATCH", path, "", body);
  }

  private Answer sendAsItIs(String method, String path, String below, String body) {
    return api.send(
        method,
        path + below,
        body.getBytes(StandardCharsets.UTF_8),
        "If-Match",
        api.get(path).header("ETag"),
        "Content-Type",
        method.equals("PATCH") ? "application/merge-patch+json" : "application/json",
        "Authorization",
        TestToken.BEARER);
  }

  private Answer send(String method, String path, String body) {
    return api.send(
        method,
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        path.contains("/batch") ? "application/x-ndjson" : "application/json",
        "Authorization",
        TestToken.BEARER);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
