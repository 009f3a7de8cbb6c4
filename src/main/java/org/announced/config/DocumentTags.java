package org.announced.config;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives the OpenAPI document an ETag, as every other answer has one. */
@Configuration(proxyBeanMethods = false)
class DocumentTags {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> documentTag() {
    var filter = new ShallowEtagHeaderFilter();
    filter.setWriteWeakETag(true);
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns("/v3/api-docs", "/v3/api-docs.yaml");
    return registration;
  }
}
