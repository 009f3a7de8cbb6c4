// What a script does with the client that openapi-generator makes for TypeScript: read, sum up, post, and be refused.
import {
  AnnouncementsApi, CompaniesApi, Configuration, ProblemFromJSON, ResponseError, SummariesApi, type PostedAnnouncement,
} from './typescript-fetch/index';

declare const process: { argv: string[]; env: Record<string, string | undefined> };

function check(holds: boolean, what: unknown): void {
  if (!holds) throw new Error(JSON.stringify(what));
}

const name = `TypeScript ${crypto.randomUUID().slice(0, 12)} Works`;
const configuration = new Configuration({ basePath: process.argv[2], accessToken: process.env['ANNOUNCED_TOKEN'] });

// Every page of a list.
const companies = new CompaniesApi(configuration);
const slugs: (string | undefined)[] = [];
for (let cursor: string | null | undefined; cursor !== null;) {
  const page = await companies.listCompany({ limit: 3, cursor });
  page.items?.forEach((company) => slugs.push(company.slug));
  cursor = page.next ? new URL(page.next, process.argv[2]).searchParams.get('cursor') : null;
}
check(slugs.length > 3 && new Set(slugs).size === slugs.length, slugs);

// Totals.
const summary = await new SummariesApi(configuration)
  .summarizeInvestment({ groupBy: ['country'], investor: 'microsoft' });
check((summary.total?.point ?? 0) > 0 && summary.groups?.[0]?.key?.country === 'JP', summary);

// A document that makes a company.
const announcements = new AnnouncementsApi(configuration);
const postedAnnouncement: PostedAnnouncement = {
  headline: `${name} to spend $2 billion`,
  announcedOn: '2026-05-04',
  sources: [{ publisher: 'Wire', title: `${name} builds` }],
  investments: [{
    investors: [{ company: { name, country: 'IN' } }],
    amount: { value: 2_000_000_000, currency: 'USD' },
    country: 'IN',
    instrument: 'CAPEX',
    purposes: ['CLOUD', { purpose: 'ENERGY' }],
  }],
};
const stored = await announcements.postAnnouncement({ postedAnnouncement });
const made = stored.investments?.[0]?.investors?.[0]?.company;
check(made?.name === name, stored);
check((await companies.getCompany({ ref: made?.slug ?? '' })).country === 'IN', made);

// A refusal that names the nearest valid values.
try {
  const investments = [{ ...postedAnnouncement.investments![0]!, investors: [{ company: 'Microsft' }] }];
  await announcements.postAnnouncement({ postedAnnouncement: { ...postedAnnouncement, investments } });
  check(false, 'a company that nobody knows was taken');
} catch (refusal) {
  if (!(refusal instanceof ResponseError)) throw refusal;
  const fault = ProblemFromJSON(await refusal.response.json()).errors?.[0];
  check(fault?.code === 'unknown-company' && fault.candidates?.includes('microsoft') === true, fault);
}
