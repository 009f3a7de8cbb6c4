package org.announced.page;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the page's files, to be kept for ever: a changed file has another address. */
@Configuration(proxyBeanMethods = false)
class PageAssets implements WebMvcConfigurer {

  /** All that its charts need, in two thirds of the bytes of all of ECharts. */
  private static final String CHARTS = "echarts.common.min.js";

  private static final String WEB_JAR = "classpath:/META-INF/resources/webjars/echarts/5.5.0/";

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final PageFiles files;

  PageAssets(PageFiles files) {
    this.files = files;
  }

  /** Who ends the address of a page with a slash means the page. */
  @Bean
  UrlHandlerFilter withoutSlash() {
    return UrlHandlerFilter.trailingSlashHandler(
            "/announcements/**", "/companies/**", "/sites/**", "/regions/**")
        .redirect(HttpStatus.PERMANENT_REDIRECT)
        .build();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry handlers) {
    var address = "/assets/" + files.version() + "/";
    handlers
        .addResourceHandler(address + "{file:" + CHARTS.replace(".", "\\.") + "}")
        .addResourceLocations(WEB_JAR)
        .setCacheControl(FOR_EVER);
    handlers
        .addResourceHandler(address + "**")
        .addResourceLocations("classpath:/" + PageFiles.FOLDER)
        .setCacheControl(FOR_EVER);
  }
}
