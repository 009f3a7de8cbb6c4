package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/summaries")
class SummaryController {

  private final Summaries summaries;
  private final InvestmentSummary investments;

  SummaryController(Summaries summaries, InvestmentSummary investments) {
    this.summaries = summaries;
    this.investments = investments;
  }

  @GetMapping("/investments")
  ResponseEntity<byte[]> investments(HttpServletRequest request) {
    return summaries.answer(investments, request);
  }
}
