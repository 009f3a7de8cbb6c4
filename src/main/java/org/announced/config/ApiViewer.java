package org.announced.config;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the page that shows the document of the API: a frame of its own around Swagger UI. */
@Configuration(proxyBeanMethods = false)
class ApiViewer implements WebMvcConfigurer {

  private static final String WEB_JAR = "classpath:/META-INF/resources/webjars/swagger-ui/5.34.1/";

  /** What the frame asks for; the rest of the WebJar would show somebody else's document. */
  private static final String FILES =
      "{file:swagger-ui\\.css|swagger-ui-bundle\\.js|favicon-32x32\\.png}";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry handlers) {
    handlers.addResourceHandler("/swagger-ui/" + FILES).addResourceLocations(WEB_JAR);
    handlers
        .addResourceHandler("/swagger-ui/{file:index\\.html|viewer\\.js}")
        .addResourceLocations("classpath:/openapi/viewer/");
  }
}
