package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.dataset.RecordRegister;
import org.announced.http.PostedJson;
import org.announced.part.DocumentParts;
import org.announced.plan.AddressKeys;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.retelling.RecordEdition;
import org.announced.retelling.RecordTelling;
import org.announced.retelling.ToldDocument;
import org.announced.retelling.ToldDollars;
import org.announced.revision.Action;
import org.announced.revision.EarlierStates;
import org.announced.written.MadeThings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/** Changes announcements by what a later edition of a data set tells of their records. */
@Service
public class RecordCorrections {

  private final AnnouncementCorrections corrections;
  private final AnnouncementDocuments documents;
  private final DocumentParts parts;
  private final AddressKeys keys;
  private final RecordRegister records;
  private final EarlierStates states;
  private final EntityManager entities;
  private final JdbcClient jdbc;

  RecordCorrections(
      AnnouncementCorrections corrections,
      AnnouncementDocuments documents,
      DocumentParts parts,
      AddressKeys keys,
      RecordRegister records,
      EarlierStates states,
      EntityManager entities,
      JdbcClient jdbc) {
    this.corrections = corrections;
    this.documents = documents;
    this.parts = parts;
    this.keys = keys;
    this.records = records;
    this.states = states;
    this.entities = entities;
    this.jdbc = jdbc;
  }

  /**
   * What became of an announcement.
   *
   * @param isRevised whether anything of it is another than before
   * @param made what was made for it
   */
  public record Edited(boolean isRevised, int parts, int claims, MadeThings made) {}

  /**
   * Corrects an announcement by a document that tells its record anew, in the transaction at hand.
   * If it is refused, nothing was written.
   */
  public Edited correct(UUID id, ToldDocument told, Caller by) {
    try {
      var announcement = corrections.locked(id);
      var before = PostedJson.parse(documents.json(id));
      int revision = announcement.revision();
      var edition = edition(id, told, before);
      var edit = new Edit(Action.CORRECTED, by, reason(told), new Faults(), edition);
      var made = corrections.correct(announcement, before, edit);
      var isRevised = announcement.revision() > revision;
      records.tell(
          told.contents().records(), told.digest(), announcement.revision(), edition.kept());
      return isRevised
          ? new Edited(true, edition.parts(), edition.claims(), made)
          : new Edited(false, 0, 0, made);
    } finally {
      entities.clear();
    }
  }

  /**
   * Notes that a document which was attached to an announcement told its records: what is shown
   * otherwise, others say.
   *
   * @param before the announcement as it was shown before that
   */
  void attached(ToldDocument told, UUID id, JsonNode before, int revision) {
    if (!told.contents().records().isEmpty()) {
      var edition = edition(id, told, before);
      edition.apply(before);
      records.tell(told.contents().records(), told.digest(), revision, edition.keptIfClaimed());
    }
  }

  /** At how many places a document says more or otherwise of the announcement of its record. */
  public int differences(UUID id, ToldDocument told) {
    var before = PostedJson.parse(documents.json(id));
    var edition = edition(id, told, before);
    edition.apply(before);
    return edition.places();
  }

  private RecordEdition edition(UUID id, ToldDocument told, JsonNode before) {
    var last = records.telling(told.contents().records(), before.path("revision").asInt());
    var telling = new RecordTelling(states.announcement(id, before, last.revision()), last.kept());
    var dollars = new ToldDollars(jdbc, told.contents().announcement().announcedOn().firstDay());
    return new RecordEdition(told, parts, dollars, keys, telling);
  }

  private static String reason(ToldDocument told) {
    var record = told.contents().records().get(0);
    return "%s tells record %s otherwise."
        .formatted(StringUtils.capitalize(told.edition()), ShownText.quoted(record.id()));
  }
}
