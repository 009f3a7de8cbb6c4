package org.announced.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Everything that can be wrong with a request. Each has a stable address, {@code /problems/<slug>},
 * where a page explains it and its cure; the page is made from what stands here.
 */
public enum ProblemType {
  MALFORMED_REQUEST(
      HttpStatus.BAD_REQUEST,
      "The request cannot be read",
      "The request line, a header or a value in it does not have the form that HTTP or this"
          + " service prescribes.",
      "Compare the request with the documentation at /docs and send it again, corrected."),
  MALFORMED_JSON(
      HttpStatus.BAD_REQUEST,
      "The body is not well-formed JSON",
      "The body ended early, holds something that JSON does not allow, or names one field twice.",
      "Run the body through a JSON parser. Encode it in UTF-8, name each field once, and send all"
          + " of it."),
  UNKNOWN_PARAMETER(
      HttpStatus.BAD_REQUEST,
      "A query parameter is not known",
      "A parameter does not exist here, or does not take the operator that it was given. It is"
          + " refused so that a typing error never passes for an empty result.",
      "Use one of the names that the answer lists; every parameter of a path stands at /docs."),
  INVALID_PARAMETER(
      HttpStatus.BAD_REQUEST,
      "A query parameter has a value that it cannot take",
      "The value is of the wrong form, out of range, names something that does not exist, or the"
          + " parameter was given twice.",
      "Take one of the nearest values that the answer lists. Several values go into one parameter,"
          + " separated by commas."),
  INVALID_CURSOR(
      HttpStatus.BAD_REQUEST,
      "The cursor does not belong to this list",
      "A cursor continues one list, with the filters and the order it was made for. This one was"
          + " changed, cut, or used with other parameters.",
      "Follow the 'next' address of the last page as it is, or start again without a cursor."),
  UNAUTHORIZED(
      HttpStatus.UNAUTHORIZED,
      "A token is needed",
      "What was asked for needs an access token, and the request carried none, or one that is not"
          + " valid.",
      "Send 'Authorization: Bearer <token>'. The first token is shown once, in the log of the first"
          + " start, unless one was configured as announced.token."),
  FORBIDDEN(
      HttpStatus.FORBIDDEN,
      "The token does not allow this",
      "The token is valid and is not allowed to do what was asked.",
      "Use a token that has the scope named in the answer."),
  NOT_FOUND(
      HttpStatus.NOT_FOUND,
      "There is nothing here",
      "No resource has this address.",
      "Check the id or slug; the lists and /api/v1/search show what exists."),
  METHOD_NOT_ALLOWED(
      HttpStatus.METHOD_NOT_ALLOWED,
      "This address does not take this method",
      "The address exists, and the HTTP method is not one of those it answers to.",
      "The Allow header of the answer lists the methods."),
  NOT_ACCEPTABLE(
      HttpStatus.NOT_ACCEPTABLE,
      "None of the accepted formats can be given",
      "The Accept header, or the format parameter, asks for a format this address does not have.",
      "Lists come as application/json, text/csv and application/x-ndjson; single resources as"
          + " application/json."),
  CONFLICT(
      HttpStatus.CONFLICT,
      "The request collides with another",
      "Somebody else wrote the same thing at the same time.",
      "Read the present state, and send the request again if it still makes sense."),
  KEY_IN_USE(
      HttpStatus.CONFLICT,
      "The first request with this key is still running",
      "Two requests carry the same Idempotency-Key, and the first has no answer yet.",
      "Wait for as long as the Retry-After header says, and send the same request again: it gets"
          + " the first one's answer."),
  POSSIBLE_DUPLICATE(
      HttpStatus.CONFLICT,
      "The announcement may be known already",
      "The document looks like an announcement that is known: the same investor and place, a day"
          + " near it, an amount that is equal within rounding or conversion. Or it may tell the same"
          + " pledge with another amount, raised since or as it was before. Nothing was stored.",
      "Look at the candidates. If it is one of them, send the document again with"
          + " ?onDuplicate=attach: its sources are added, and what it says differently is kept as"
          + " claims. If a candidate has a suggestion, and it is right, send it with"
          + " ?onDuplicate=relate: it is stored with that relation. If it is another announcement,"
          + " send it with ?onDuplicate=create."),
  COMPANY_MERGED(
      HttpStatus.CONFLICT,
      "The company was merged into another",
      "The company turned out to be another one, which is shown in its place. It cannot be changed"
          + " any more.",
      "Change the company that it was merged into, which the answer names. If the merge was a"
          + " mistake, undo it: POST /api/v1/companies/{ref}/revisions/{revision}/undo of the other."),
  SITE_MERGED(
      HttpStatus.CONFLICT,
      "The site was merged into another",
      "The address is of a site that turned out to be another one. It leads there when it is read,"
          + " and cannot be changed any more.",
      "Change the site that it was merged into, or undo the merge there."),
  NOT_UNDOABLE(
      HttpStatus.CONFLICT,
      "This revision cannot be undone",
      "Only the merge of two companies is undone as such: once, while the company that it made is"
          + " still there, and while no other has taken the name.",
      "The answer says what stands in the way. Another kind of change is taken back by a correction:"
          + " PATCH with the old values, which the revision tells."),
  IRREVOCABLE_TOKEN(
      HttpStatus.CONFLICT,
      "The token cannot be revoked",
      "It is the last valid one with the scope admin, without which nobody could make another, or"
          + " the one set as ANNOUNCED_TOKEN, which the next start would let in again.",
      "Make another token with the scope admin first; or set another ANNOUNCED_TOKEN and restart,"
          + " which revokes the one set before."),
  PRECONDITION_FAILED(
      HttpStatus.PRECONDITION_FAILED,
      "The resource has changed",
      "The If-Match header names a state that the resource is no longer in: somebody else changed"
          + " it since it was read. Nothing was changed.",
      "Read the resource again, see whether the change still makes sense, and send it with the new"
          + " ETag."),
  PRECONDITION_REQUIRED(
      HttpStatus.PRECONDITION_REQUIRED,
      "The change must say which state it was made for",
      "A change without If-Match could undo somebody else's without either noticing.",
      "Read the resource, and send its ETag as If-Match."),
  TOO_SLOW(
      HttpStatus.REQUEST_TIMEOUT,
      "The request came too slowly",
      "The body was begun and paused for twenty seconds, or came at less than a kilobyte a second."
          + " Nothing of a single document was stored; the lines of a batch that were answered are.",
      "Send the body without pauses: prepare it first, then send it. A batch that was cut off is"
          + " sent again as it was."),
  TOO_LARGE(
      HttpStatus.CONTENT_TOO_LARGE,
      "The body is too large",
      "The body is larger than this service takes in one piece.",
      "Send less at once; the answer says how much is taken. It is set by announced.max-body-size."),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "The body is of a type that is not taken here",
      "The Content-Type of the request is missing or is not one that this address reads.",
      "Send the body as 'Content-Type: application/json'."),
  INVALID_DOCUMENT(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "The document has faults",
      "The body is well-formed JSON and cannot be stored as it stands. Every fault found is listed"
          + " with a pointer to it (RFC 6901); nothing was stored.",
      "Mend all the places listed and send the document again. Its JSON Schema is at"
          + " /schemas/announcement.json."),
  UNKNOWN_COMPANY(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "A company is not known",
      "A string names a company by id, slug, name, alias, listing or identifier, and none"
          + " matches.",
      "Take one of the nearest names that the answer lists, or create the company by giving an"
          + " object in place of the string: {\"name\": \"…\", \"country\": \"…\"}."),
  AMBIGUOUS_COMPANY(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "A name could mean several companies",
      "A name fits more than one company. It is never resolved by guess.",
      "Use the slug or the full name of one of the companies that the answer lists."),
  IDENTIFIER_TAKEN(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "An identifier is that of another company",
      "A register gives an identifier, such as an LEI, to one company. This one is known as that of"
          + " another than the one it was given to here.",
      "If the two are one company, merge them. Else leave the identifier out, or take it from the"
          + " company that the answer names first, by PATCH."),
  KEY_REUSED(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "The key belongs to another request",
      "An Idempotency-Key names one request. This one was used before, by the same token, to store"
          + " another body, address or query.",
      "Take a new key for a new request: a digest of the document is a good one. Send the first"
          + " request unchanged to hear its answer again."),
  TOO_MANY_REQUESTS(
      HttpStatus.TOO_MANY_REQUESTS,
      "Too many requests",
      "The token or address has used up its share of requests for the moment.",
      "Wait for as long as the Retry-After header says."),
  INTERNAL_ERROR(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "The service failed",
      "Something went wrong that the request is not to blame for. Its cause is in the service's"
          + " log.",
      "Try once more; if it happens again, report the request and its time to the operator."),
  UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The service cannot answer at the moment",
      "The database cannot be reached, or the service is about to stop.",
      "Wait for as long as the Retry-After header says, and send the same request again."),
  VERSION_NOT_REACHED(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The data has no such version yet",
      "Announced-Version-At-Least asks for an answer at a version of the data that no write has made"
          + " so far.",
      "Send the Announced-Version of an answer of this service. If it was one, wait for as long as"
          + " the Retry-After header says: the database may have been set back, or changed for"
          + " another."),
  TOO_MANY_AT_ONCE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "No more of this is done at once",
      "Exports of whole lists hold a connection to the database for as long as their readers take,"
          + " bodies that come slowly hold a thread, and large summaries take memory. Only so many"
          + " have a place at once, so that everybody else is answered meanwhile.",
      "Wait for as long as the Retry-After header says, and send the same request again. An export"
          + " is read to its end without pauses: save it first, then work on it. A summary takes"
          + " less with filters, or grouped by less."),
  DATABASE_BUSY(
      HttpStatus.SERVICE_UNAVAILABLE,
      "More is asked at once than the database can answer",
      "Every connection to the database is in use. The request stood in line for some seconds, or"
          + " the line was too long for it to be let in.",
      "Wait for as long as the Retry-After header says, send the same request again, and fewer of"
          + " them at once."),
  DISK_FULL(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The database's disk is full",
      "PostgreSQL has no room for what was to be stored. Nothing of the request was stored; what"
          + " was stored before is unharmed, and reading goes on.",
      "Whoever runs the service makes room on the disk of PostgreSQL's data directory; the service"
          + " needs no restart. Send the same request again then."),
  READ_ONLY(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The database can only be read",
      "PostgreSQL takes no writes: it is a replica, or is set to be read only. Reading goes on.",
      "Whoever runs the service points it at the primary, or takes back"
          + " default_transaction_read_only. Send the same request again then."),
  DATABASE_LOGIN(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The database does not let the service in",
      "PostgreSQL refuses the account or the password that the service is configured with. The"
          + " token of the request has nothing to do with it.",
      "Whoever runs the service corrects spring.datasource.username and .password, or the account"
          + " in PostgreSQL. Send the same request again then."),
  NEWER_SCHEMA(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The database belongs to a newer version of the service",
      "A newer version has changed the tables since this one was started, and this one might"
          + " misread them.",
      "Whoever runs the service ends this instance and runs the newer version. Send the same"
          + " request again then.");

  private final HttpStatus status;
  private final String title;
  private final String meaning;
  private final String cure;

  ProblemType(HttpStatus status, String title, String meaning, String cure) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
    this.cure = cure;
  }

  static Optional<ProblemType> ofSlug(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }

  /**
   * The most general type of a status: the first that stands here. A status without one has that of
   * its class, so that whatever a server may answer has a page that explains it.
   */
  static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status.value() == status)
        .findFirst()
        .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
  }

  /** The status of every answer of this type. */
  public HttpStatus status() {
    return status;
  }

  /** A few words for people, the same in every answer of this type. */
  public String title() {
    return title;
  }

  /** What every answer of this type carries besides its body. */
  Map<String, String> headers() {
    return switch (this) {
      case UNAUTHORIZED -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"announced\"");
      case UNAVAILABLE, TOO_MANY_AT_ONCE -> Map.of(HttpHeaders.RETRY_AFTER, "5");
      case DATABASE_BUSY -> Map.of(HttpHeaders.RETRY_AFTER, "2");
      case VERSION_NOT_REACHED -> Map.of(HttpHeaders.RETRY_AFTER, "1");
      case DISK_FULL, READ_ONLY, DATABASE_LOGIN, NEWER_SCHEMA, TOO_MANY_REQUESTS ->
          Map.of(HttpHeaders.RETRY_AFTER, "60");
      default -> Map.of();
    };
  }

  String meaning() {
    return meaning;
  }

  String cure() {
    return cure;
  }

  /** The name by which callers know it: the last step of its {@link #uri()}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The path of the page that explains it, which is the {@code type} of a problem (RFC 9457). */
  public URI uri() {
    return URI.create("/problems/" + slug());
  }
}
