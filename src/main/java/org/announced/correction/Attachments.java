package org.announced.correction;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.http.PostedJson;
import org.announced.part.DocumentParts;
import org.announced.plan.AddressKeys;
import org.announced.problem.Faults;
import org.announced.retelling.AddedSources;
import org.announced.retelling.Differences;
import org.announced.retelling.Retelling;
import org.announced.retelling.ToldDocument;
import org.announced.retelling.ToldDollars;
import org.announced.revision.Action;
import org.announced.written.MadeThings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Adds to known announcements what other documents tell of them. */
@Service
public class Attachments {

  private final AnnouncementCorrections corrections;
  private final RecordCorrections records;
  private final AnnouncementDocuments documents;
  private final DocumentParts parts;
  private final AddressKeys keys;
  private final EntityManager entities;
  private final JdbcClient jdbc;

  Attachments(
      AnnouncementCorrections corrections,
      RecordCorrections records,
      AnnouncementDocuments documents,
      DocumentParts parts,
      AddressKeys keys,
      EntityManager entities,
      JdbcClient jdbc) {
    this.corrections = corrections;
    this.records = records;
    this.documents = documents;
    this.parts = parts;
    this.keys = keys;
    this.entities = entities;
    this.jdbc = jdbc;
  }

  /**
   * How much was added.
   *
   * @param made what was made for it
   */
  public record Attached(int parts, int claims, MadeThings made) {}

  /**
   * Adds a document that tells a known announcement again, in the transaction at hand: its sources
   * and records, what they say differently as claims, and what the announcement does not have. If
   * it is refused, nothing was written.
   */
  public Attached attach(UUID id, ToldDocument told, Caller by) {
    var added = new AddedSources(told.sources(), keys, known -> compared(told, known));
    var edit =
        new Edit(
            Action.SOURCE_ADDED,
            by,
            AddedSources.WHY,
            new Faults(),
            before -> told.withRecords(added.apply(before)));
    try {
      var announcement = corrections.locked(id);
      var before = PostedJson.parse(documents.json(id));
      var made = corrections.correct(announcement, before, edit);
      records.attached(told, id, before, announcement.revision());
      int claims = (int) added.claimPlaces().stream().filter(place -> place >= 0).count();
      return new Attached(added.parts(), claims, made);
    } finally {
      entities.clear();
    }
  }

  /** At how many places a document says more or otherwise, its sources and records left out. */
  public int differences(UUID id, ToldDocument told) {
    return compared(told, PostedJson.parse(documents.json(id))).size();
  }

  private Retelling compared(ToldDocument told, JsonNode known) {
    var dollars = new ToldDollars(jdbc, told.contents().announcement().announcedOn().firstDay());
    return Differences.between(told.cleaned(), known, told.contents(), parts, dollars);
  }
}
