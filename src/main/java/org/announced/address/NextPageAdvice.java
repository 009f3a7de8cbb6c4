package org.announced.address;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Makes an address of the {@code next} of each page, once its ETag is made. */
@RestControllerAdvice
class NextPageAdvice implements ResponseBodyAdvice<byte[]> {

  private final BaseAddress base;

  NextPageAdvice(BaseAddress base) {
    this.base = base;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return ByteArrayHttpMessageConverter.class.isAssignableFrom(converter);
  }

  @Override
  public byte @Nullable [] beforeBodyWrite(
      byte @Nullable [] body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    var link = response.getHeaders().getFirst(HttpHeaders.LINK);
    return body == null || link == null
        ? body
        : NextLink.absolute(body, link, base.of(servlet(request)));
  }

  private static HttpServletRequest servlet(ServerHttpRequest request) {
    return ((ServletServerHttpRequest) request).getServletRequest();
  }
}
