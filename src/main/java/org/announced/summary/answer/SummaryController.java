package org.announced.summary.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.http.ServletExchange;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers for every summary of the catalog, at the path of each. */
@RestController
class SummaryController {

  private final Summaries summaries;
  private final SummaryCatalog catalog;

  SummaryController(Summaries summaries, SummaryCatalog catalog) {
    this.summaries = summaries;
    this.catalog = catalog;
  }

  @Autowired
  void register(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
      throws NoSuchMethodException {
    var answer =
        getClass().getDeclaredMethod("answer", HttpServletRequest.class, HttpServletResponse.class);
    for (String path : catalog.paths()) {
      var reads =
          RequestMappingInfo.paths(path)
              .methods(RequestMethod.GET)
              .options(mappings.getBuilderConfiguration())
              .build();
      mappings.registerMapping(reads, this, answer);
    }
  }

  @Nullable ResponseEntity<byte[]> answer(
      HttpServletRequest request, HttpServletResponse response) {
    var path = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return summaries.answer(
        catalog.at(String.valueOf(path)), ServletExchange.of(request, response));
  }
}
