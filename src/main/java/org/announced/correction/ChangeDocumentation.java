package org.announced.correction;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.announced.announcement.AnnouncementListing;
import org.announced.http.DryRun;
import org.announced.listing.Listed;
import org.announced.listing.ListedById;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes what is sent to change something, and what comes back, in the OpenAPI document. */
@Component
class ChangeDocumentation implements OpenApiCustomizer {

  private static final String API = "/api/v1/";

  /** POST requests that change an announcement: by their paths, the names of their operations. */
  private static final Map<String, String> CHANGES =
      Map.of(
          "announcements/{ref}/sources", "addSource",
          "announcements/{ref}/retraction", "retractAnnouncement",
          "announcements/{ref}/retraction/undo", "restoreAnnouncement",
          "announcements/{ref}/claims/{claim}/preference", "preferClaim");

  /** What the single resources of a path are called. */
  private final Map<String, String> resources = new HashMap<>();

  ChangeDocumentation(AnnouncementListing announcements, List<ListedById> things) {
    Stream.concat(Stream.of(announcements), things.stream())
        .map(Listed::listing)
        .forEach(listing -> resources.put(listing.name(), listing.resource()));
  }

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().forEach(this::describe);
  }

  private void describe(String address, PathItem item) {
    var path = address.substring(Math.min(address.length(), API.length()));
    var list = path.replaceFirst("/.*", "");
    var resource = resources.get(list);
    if (!address.startsWith(API) || resource == null) {
      return;
    }
    if (item.getPatch() != null) {
      patch(item.getPatch(), list, resource);
    }
    var name = CHANGES.get(path);
    if (item.getPost() != null && name != null) {
      post(item.getPost(), name);
    }
  }

  private static void patch(Operation operation, String list, String resource) {
    var body =
        content(
            "application/merge-patch+json",
            object("The members that change (RFC 7396), and a reason."));
    body.addMediaType("application/json", body.get("application/merge-patch+json"));
    operation.operationId("patch" + resource).tags(List.of(list.replace('-', ' ')));
    operation.requestBody(new RequestBody().required(true).content(body));
    operation.responses(
        answers(resource, "As it is now; unchanged where the patch says nothing new."));
    parameters(operation, true);
  }

  private static void post(Operation operation, String name) {
    var isSource = name.equals("addSource");
    var body =
        isSource
            ? object(
                "The source as in a posted announcement, and perhaps claims: a list of subject,"
                    + " value and reason.")
            : object("The reason, and nothing else.");
    operation.operationId(name).tags(List.of("announcements"));
    operation.requestBody(
        new RequestBody().required(true).content(content("application/json", body)));
    var answers =
        answers(
            isSource ? "Source" : "Announcement",
            isSource ? "The announcement has this source already." : "As it is now.");
    if (isSource) {
      answers.addApiResponse("201", answers("Source", "Added.").get("200"));
    }
    answers.addApiResponse(
        "412", new ApiResponse().$ref("#/components/responses/PreconditionFailed"));
    if (name.equals("preferClaim")) {
      answers.addApiResponse(
          "428", new ApiResponse().$ref("#/components/responses/PreconditionRequired"));
    }
    operation.responses(answers);
    parameters(operation, name.equals("preferClaim"));
  }

  private static void parameters(Operation operation, boolean needsState) {
    operation.addParametersItem(
        header("If-Match", "The ETag of the resource as you have seen it.").required(needsState));
    operation.addParametersItem(
        header(
            "Idempotency-Key",
            "Names the request; sent again under its key it gets the first answer again, or is judged"
                + " anew if that was a refusal."));
    var dryRun = new JsonSchema();
    dryRun.addType("boolean");
    operation.addParametersItem(
        new QueryParameter()
            .name(DryRun.PARAMETER)
            .description("true: answer as if it were stored, and store nothing")
            .schema(dryRun));
  }

  private static Parameter header(String name, String description) {
    var text = new JsonSchema();
    text.addType("string");
    return new HeaderParameter().name(name).description(description).schema(text);
  }

  private static ApiResponses answers(String resource, String description) {
    var shown = new JsonSchema();
    shown.set$ref("#/components/schemas/" + resource);
    var tag = new JsonSchema();
    tag.addType("string");
    return new ApiResponses()
        .addApiResponse(
            "200",
            new ApiResponse()
                .description(description)
                .addHeaderObject("ETag", new Header().schema(tag))
                .content(content("application/json", shown)));
  }

  private static JsonSchema object(String description) {
    var object = new JsonSchema();
    object.addType("object");
    object.setDescription(description);
    return object;
  }

  private static Content content(String type, JsonSchema schema) {
    return new Content().addMediaType(type, new MediaType().schema(schema));
  }
}
