package org.announced.company;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.web.Exchange;
import org.announced.web.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/companies")
class CompanyController {

  private final Lists lists;
  private final CompanyListing companies;

  CompanyController(Lists lists, CompanyListing companies) {
    this.lists = lists;
    this.companies = companies;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(companies.listing(), new Exchange(request, response));
  }

  @GetMapping("/{ref}")
  ResponseEntity<byte[]> one(@PathVariable String ref, HttpServletRequest request) {
    return lists.byRef(companies.listing(), ref, request);
  }
}
