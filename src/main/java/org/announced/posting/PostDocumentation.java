package org.announced.posting;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import org.announced.plan.AnnouncementSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives the POST of the OpenAPI document an example that is taken as it stands. */
@Component
class PostDocumentation implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().forEach(PostDocumentation::describe);
  }

  private static void describe(String path, PathItem item) {
    Operation post = item.getPost();
    if (path.equals(AnnouncementPostController.PATH) && post != null) {
      post.operationId("postAnnouncement").tags(List.of("announcements"));
      Object example = JsonMapper.shared().readValue(AnnouncementExample.bytes(), Object.class);
      post.getRequestBody().getContent().values().forEach(body -> body.setExample(example));
    }
    Operation schema = item.getGet();
    if (path.equals(AnnouncementSchema.PATH) && schema != null) {
      schema.summary("Read the JSON Schema of the posted document");
      schema.operationId("getAnnouncementSchema").tags(List.of("announcements"));
    }
  }
}
