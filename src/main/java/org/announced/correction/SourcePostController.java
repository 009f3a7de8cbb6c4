package org.announced.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.announced.announcement.AnnouncementReferences;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.document.GivenFields;
import org.announced.document.Reason;
import org.announced.http.IfMatch;
import org.announced.http.PostedJson;
import org.announced.plan.AddressKeys;
import org.announced.plan.ClaimPart;
import org.announced.plan.SourcePart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ProblemException;
import org.announced.retelling.AddedSources;
import org.announced.retelling.Retelling;
import org.announced.revision.Action;
import org.announced.source.AnnouncementSources;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Another article about an announcement that is known: it adds a source, and never money. */
@RestController
class SourcePostController {

  private final ChangeRequests requests;
  private final AnnouncementCorrections corrections;
  private final AnnouncementReferences references;
  private final ShownThings things;
  private final AddressKeys keys;
  private final AnnouncementSources sources;

  SourcePostController(
      ChangeRequests requests,
      AnnouncementCorrections corrections,
      AnnouncementReferences references,
      ShownThings things,
      AddressKeys keys,
      AnnouncementSources sources) {
    this.requests = requests;
    this.corrections = corrections;
    this.references = references;
    this.things = things;
    this.keys = keys;
    this.sources = sources;
  }

  @PostMapping(
      path = "/api/v1/announcements/{ref}/sources",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> add(@PathVariable String ref, HttpServletRequest request)
      throws IOException {
    var seen = IfMatch.find(request);
    return requests.answerWithoutReason(
        request,
        sent -> {
          var id = references.find(ref).orElseThrow(() -> AnnouncementCorrections.unknown(ref));
          var claims = claims(sent);
          var added =
              new AddedSources(List.of(sent.content()), keys, before -> Retelling.of(claims));
          var view =
              new CorrectionView(
                  json -> seen.ifPresent(tag -> tag.checkBody(json)),
                  () -> things.json(SourcePart.LIST, sources.at(id, added.place(0))));
          return answer(sent, id, added, view);
        });
  }

  private Answer answer(Sent sent, UUID id, AddedSources added, CorrectionView view) {
    var edit = new Edit(Action.SOURCE_ADDED, sent.by(), AddedSources.WHY, sent.faults(), added);
    try {
      var corrected = corrections.correct(id, edit, view, sent.dryRun());
      var source = PostedJson.parse(corrected.json()).path("id").asString();
      return new Answer(
          added.isNew(0) ? HttpStatus.CREATED : HttpStatus.OK,
          corrected.json(),
          relocation(added).of(corrected).written().withClaims(added.claims()),
          "/api/v1/sources/" + source);
    } catch (ProblemException refusal) {
      throw relocation(added).of(refusal);
    }
  }

  /** What the source says differently; taken out of what was sent. */
  private static List<ObjectNode> claims(Sent sent) {
    var claims = new ArrayList<ObjectNode>();
    // It may be sent as it was read, perhaps from another service: its address is what counts.
    sent.content().remove(GivenFields.OF_THINGS);
    var given = sent.content().remove("claims");
    if (given == null || given.isNull()) {
      return claims;
    }
    if (!given.isArray()) {
      sent.faults().add("/claims", FaultCode.TYPE, "The claims are a list.");
      return claims;
    }
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i) instanceof ObjectNode claim) {
        claims.add(claim(claim, i, sent.faults()));
      } else {
        sent.faults().add("/claims/" + i, FaultCode.TYPE, "A claim is an object.");
      }
    }
    return claims;
  }

  private static ObjectNode claim(ObjectNode claim, int place, Faults faults) {
    if (claim.path("preferred").asBoolean(false)) {
      faults.add(
          "/claims/" + place + "/preferred",
          FaultCode.READ_ONLY,
          "A claim is preferred afterwards: POST …/claims/{id}/preference, with the reason.");
    }
    if (claim.has("source")) {
      faults.add(
          "/claims/" + place + "/source",
          FaultCode.UNKNOWN_FIELD,
          "It is this source that claims it.");
    }
    claim.put("preferred", false).put("source", 0);
    if (claim.path(Reason.FIELD).isMissingNode()) {
      claim.put(Reason.FIELD, "As this source tells it.");
    }
    return claim;
  }

  private static Relocation relocation(AddedSources added) {
    var places = new LinkedHashMap<String, String>();
    if (!added.places().isEmpty()) {
      places.put(SourcePart.LIST.pointer(added.place(0)), "");
    }
    for (int i = 0; i < added.claimPlaces().size(); i++) {
      places.put(ClaimPart.LIST.pointer(added.claimPlaces().get(i)), "/claims/" + i);
    }
    return new Relocation(places);
  }
}
