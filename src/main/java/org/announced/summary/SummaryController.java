package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.http.ServletExchange;
import org.announced.summary.answer.Summaries;
import org.announced.summary.kind.CapacitySummary;
import org.announced.summary.kind.InvestmentSummary;
import org.announced.summary.kind.PartnershipSummary;
import org.announced.summary.kind.TrainingGoalSummary;
import org.announced.summary.overview.ActingCompanies;
import org.announced.summary.overview.Overview;
import org.jspecify.annotations.Nullable;
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
  @Nullable ResponseEntity<byte[]> investments(
      HttpServletRequest request, HttpServletResponse response) {
    return summaries.answer(investments, ServletExchange.of(request, response));
  }

  @GetMapping("/partnerships")
  @Nullable ResponseEntity<byte[]> partnerships(
      HttpServletRequest request, HttpServletResponse response) {
    return summaries.answer(partnerships, ServletExchange.of(request, response));
  }

  @GetMapping("/training-goals")
  @Nullable ResponseEntity<byte[]> trainingGoals(
      HttpServletRequest request, HttpServletResponse response) {
    return summaries.answer(trainingGoals, ServletExchange.of(request, response));
  }

  @GetMapping("/capacities")
  @Nullable ResponseEntity<byte[]> capacities(
      HttpServletRequest request, HttpServletResponse response) {
    return summaries.answer(capacities, ServletExchange.of(request, response));
  }

  @GetMapping("/overview")
  @Nullable ResponseEntity<byte[]> overview(
      HttpServletRequest request, HttpServletResponse response) {
    return summaries.compose(ServletExchange.of(request, response), overview::composition);
  }

  @GetMapping("/companies")
  @Nullable ResponseEntity<byte[]> companies(
      HttpServletRequest request, HttpServletResponse response) {
    return summaries.compose(ServletExchange.of(request, response), companies::composition);
  }
}
