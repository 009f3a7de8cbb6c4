// What a dashboard does with the types that openapi-typescript makes: read, sum up, post, and be refused.
import createClient from 'openapi-fetch';
import type { components, paths } from './types/api';

declare const process: { argv: string[]; env: Record<string, string | undefined> };

function check(holds: boolean, what: unknown): void {
  if (!holds) throw new Error(JSON.stringify(what));
}

const name = `Types ${crypto.randomUUID().slice(0, 12)} Works`;
const client = createClient<paths, 'application/json' | 'application/problem+json'>({
  baseUrl: process.argv[2]!,
  headers: { Authorization: `Bearer ${process.env['ANNOUNCED_TOKEN']}` },
  querySerializer: { array: { style: 'form', explode: false } },
});

// Every page of a list.
const slugs: (string | undefined)[] = [];
for (let cursor: string | null | undefined; cursor !== null;) {
  const { data } = await client.GET('/api/v1/companies', { params: { query: { limit: 3, ...(cursor && { cursor }) } } });
  data?.items?.forEach((company) => slugs.push(company.slug));
  cursor = data?.next ? new URL(data.next, process.argv[2]).searchParams.get('cursor') : null;
}
check(slugs.length > 3 && new Set(slugs).size === slugs.length, slugs);

// Totals.
const { data: summary } = await client
  .GET('/api/v1/summaries/investments', { params: { query: { groupBy: ['country'], investor: 'microsoft' } } });
check((summary?.total?.point ?? 0) > 0 && summary?.groups?.[0]?.key?.country === 'JP', summary);

// A document that makes a company.
const body: components['schemas']['PostedAnnouncement'] = {
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
const { data: stored, error } = await client.POST('/api/v1/announcements', { body });
check(stored?.investments?.[0]?.investors?.[0]?.company?.name === name, error ?? stored);

// A refusal that names the nearest valid values.
const investments = [{ ...body.investments![0]!, investors: [{ company: 'Microsft' }] }];
const { error: refusal } = await client.POST('/api/v1/announcements', { body: { ...body, investments } });
const fault = refusal?.errors?.[0];
check(fault?.code === 'unknown-company' && fault.candidates?.includes('microsoft') === true, refusal);
