"""What a script does with the client that openapi-generator makes for Python: read, sum up, post, and be refused."""

import os
import sys
import uuid
from urllib.parse import parse_qs, urlsplit

import announced_client as announced

client = announced.ApiClient(
    announced.Configuration(host=sys.argv[1], access_token=os.environ["ANNOUNCED_TOKEN"])
)
name = f"Python {uuid.uuid4().hex[:12]} Works"

# Every page of a list.
companies = announced.CompaniesApi(client)
slugs, cursor = [], None
while True:
    page = companies.list_company(limit=3, cursor=cursor)
    slugs += [company.slug for company in page.items]
    if page.next is None:
        break
    cursor = parse_qs(urlsplit(page.next).query)["cursor"][0]
assert len(slugs) > 3 and len(slugs) == len(set(slugs)), slugs

# Totals.
summary = announced.SummariesApi(client).summarize_investment(group_by=["country"], investor="microsoft")
assert summary.total.point == sum(group.point for group in summary.groups) > 0, summary

# A document that makes a company.
document = announced.PostedAnnouncement(
    headline=f"{name} to spend $2 billion",
    announcedOn="2026-05-04",
    sources=[announced.PostedSource(publisher="Wire", title=f"{name} builds")],
    investments=[
        announced.PostedInvestment(
            investors=[
                announced.PostedInvestor(
                    company=announced.PostedCompany(announced.DescribedCompany(name=name, country="IN"))
                )
            ],
            amount=announced.PostedAmount(value=2_000_000_000, currency="USD"),
            country="IN",
            instrument="CAPEX",
            purposes=[announced.PostedInvestmentPurposesInner("CLOUD")],
        )
    ],
)
announcements = announced.AnnouncementsApi(client)
stored = announcements.post_announcement(document)
made = stored.investments[0].investors[0].company
assert made.name == name and companies.get_company(made.slug).country == "IN", made

# A refusal that names the nearest valid values.
document.investments[0].investors[0].company = announced.PostedCompany("Microsft")
try:
    announcements.post_announcement(document)
    raise AssertionError("a company that nobody knows was taken")
except announced.ApiException as refusal:
    fault = refusal.data.errors[0]
    assert fault.code == "unknown-company" and "microsoft" in fault.candidates, fault
