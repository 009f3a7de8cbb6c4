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
  private final PartnershipSummary partnerships;
  private final TrainingGoalSummary trainingGoals;
  private final CapacitySummary capacities;
  private final Overview overview;
  private final ActingCompanies companies;

  SummaryController(
      Summaries summaries,
      InvestmentSummary investments,
      PartnershipSummary partnerships,
      TrainingGoalSummary trainingGoals,
      CapacitySummary capacities,
      Overview overview,
      ActingCompanies companies) {
    this.summaries = summaries;
    this.investments = investments;
    this.partnerships = partnerships;
    this.trainingGoals = trainingGoals;
    this.capacities = capacities;
    this.overview = overview;
    this.companies = companies;
  }

  @GetMapping("/investments")
  ResponseEntity<byte[]> investments(HttpServletRequest request) {
    return summaries.answer(investments, request);
  }

  @GetMapping("/partnerships")
  ResponseEntity<byte[]> partnerships(HttpServletRequest request) {
    return summaries.answer(partnerships, request);
  }

  @GetMapping("/training-goals")
  ResponseEntity<byte[]> trainingGoals(HttpServletRequest request) {
    return summaries.answer(trainingGoals, request);
  }

  @GetMapping("/capacities")
  ResponseEntity<byte[]> capacities(HttpServletRequest request) {
    return summaries.answer(capacities, request);
  }

  @GetMapping("/overview")
  ResponseEntity<byte[]> overview(HttpServletRequest request) {
    return summaries.compose(request, () -> overview.composition(request));
  }

  @GetMapping("/companies")
  ResponseEntity<byte[]> companies(HttpServletRequest request) {
    return summaries.compose(request, () -> companies.composition(request));
  }
}
