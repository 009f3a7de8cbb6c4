-- The announcement that the tracker ships with: Microsoft and Japan, 3 April 2026. Two articles
-- report it, and it is stored once. Figures and facts are the articles'; sentences are the tracker's.
--
-- Locators count the paragraphs of an article's own text, from 1. Headline, summary, photo caption
-- and what the site puts between paragraphs are not counted.
--
-- Ids are UUIDs of version 7 with the time 2026-04-03T12:00:00Z, which every row also gives as its
-- creation, so that they sort before all that are made later. The digits after the 7 tell the table
-- (001 company, 002 announcement, 003 source, 004 claim, 005 investment, 006 partnership,
-- 007 training goal, 008 capacity, 009 market reaction, 00a indicator), the last ones the row.

insert into company (id, slug, name, country, parent_id, created_at, updated_at) values
  ('019d5336-e600-7001-8000-000000000001', 'microsoft', 'Microsoft', 'US', null,
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7001-8000-000000000002', 'microsoft-japan', 'Microsoft Japan', 'JP', '019d5336-e600-7001-8000-000000000001',
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7001-8000-000000000003', 'softbank-group', 'SoftBank Group', 'JP', null,
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7001-8000-000000000004', 'softbank-corp', 'SoftBank Corp.', 'JP', '019d5336-e600-7001-8000-000000000003',
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7001-8000-000000000005', 'sakura-internet', 'Sakura Internet', 'JP', null,
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7001-8000-000000000006', 'ntt-data', 'NTT Data', 'JP', null,
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7001-8000-000000000007', 'nec', 'NEC', 'JP', null,
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7001-8000-000000000008', 'fujitsu', 'Fujitsu', 'JP', null,
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7001-8000-000000000009', 'hitachi', 'Hitachi', 'JP', null,
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z');

-- "SoftBank" alone may mean either company, and both carry it as an alias: by its tightest key it
-- then finds two, however it is written (softbank, ＳＯＦＴＢＡＮＫ), and resolves to neither. Without
-- the aliases it would quietly become SoftBank Corp., whose name is "SoftBank" once the legal form
-- is off. "SoftBank Corp.", "SoftBank Group" and ソフトバンクグループ find one by their exact keys.
-- So does ソフトバンク, the Corp.'s name in Japanese.
insert into company_alias (company_id, position, name, language, script) values
  ('019d5336-e600-7001-8000-000000000003', 0, 'ソフトバンクグループ', 'ja', 'Jpan'),
  ('019d5336-e600-7001-8000-000000000003', 1, 'SoftBank', 'en', 'Latn'),
  ('019d5336-e600-7001-8000-000000000004', 0, 'ソフトバンク', 'ja', 'Jpan'),
  ('019d5336-e600-7001-8000-000000000004', 1, 'SoftBank', 'en', 'Latn'),
  ('019d5336-e600-7001-8000-000000000005', 0, 'さくらインターネット', 'ja', 'Jpan'),
  ('019d5336-e600-7001-8000-000000000006', 0, 'エヌ・ティ・ティ・データ', 'ja', 'Jpan'),
  ('019d5336-e600-7001-8000-000000000006', 1, 'NTTデータ', 'ja', 'Jpan'),
  ('019d5336-e600-7001-8000-000000000007', 0, '日本電気', 'ja', 'Jpan'),
  ('019d5336-e600-7001-8000-000000000008', 0, '富士通', 'ja', 'Jpan'),
  ('019d5336-e600-7001-8000-000000000009', 0, '日立製作所', 'ja', 'Jpan');

insert into company_listing (company_id, position, mic, ticker) values
  ('019d5336-e600-7001-8000-000000000001', 0, 'XNAS', 'MSFT'),
  ('019d5336-e600-7001-8000-000000000003', 0, 'XTKS', '9984'),
  ('019d5336-e600-7001-8000-000000000004', 0, 'XTKS', '9434'),
  ('019d5336-e600-7001-8000-000000000005', 0, 'XTKS', '3778'),
  ('019d5336-e600-7001-8000-000000000007', 0, 'XTKS', '6701'),
  ('019d5336-e600-7001-8000-000000000008', 0, 'XTKS', '6702'),
  ('019d5336-e600-7001-8000-000000000009', 0, 'XTKS', '6501');

insert into announcement (id, slug, headline, announced_on, place, country, occasion, created_at, updated_at) values
  ('019d5336-e600-7002-8000-000000000001', 'microsoft-pledges-10-billion-for-ai-security-and-skills-in-japan',
    'Microsoft pledges $10 billion for AI, security and skills in Japan',
    '2026-04-03', 'Prime Minister''s Office, Tokyo', 'JP',
    'Prime Minister Sanae Takaichi receives Brad Smith of Microsoft, who is visiting Japan',
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z');

insert into announcement_person (announcement_id, position, name, office, organization) values
  ('019d5336-e600-7002-8000-000000000001', 0, 'Brad Smith', 'Vice Chair and President', 'Microsoft'),
  ('019d5336-e600-7002-8000-000000000001', 1, 'Sanae Takaichi', 'Prime Minister', 'Government of Japan');

-- Source 2 is CNBC's article as another site republishes it. A reader knows it as CNBC's; when and
-- where CNBC itself published it the republication does not say, and source 1 gives no address.
insert into source (id, announcement_id, position, publisher, title, url, published_at, language) values
  ('019d5336-e600-7003-8000-000000000001', '019d5336-e600-7002-8000-000000000001', 0, 'Zhitong Finance',
    'Microsoft invests $10 billion to deepen its AI footprint in Japan, partnering with SoftBank and other companies to build a local computing ecosystem',
    null, '2026-04-03T07:35', 'en'),
  ('019d5336-e600-7003-8000-000000000002', '019d5336-e600-7002-8000-000000000001', 1, 'CNBC',
    'Sakura Internet Soars 20% as Microsoft and SoftBank Announce $10 Billion AI Partnership',
    null, null, 'en');

-- Both articles' text has Microsoft alone plan to spend, on building, security and training
-- together, and gives no part to any of them: MIXED, and purposes without shares.
insert into investment (id, announcement_id, announced_on, position, amount, amount_low, amount_high, currency,
    qualifier, stated_as, period_start, period_end, country, instrument, status, binding_level, created_at, updated_at) values
  ('019d5336-e600-7005-8000-000000000001', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 0, 10000000000, 10000000000, 10000000000, 'USD',
    'EXACT', '$10 billion', '2026', '2029', 'JP', 'MIXED', 'ANNOUNCED', 'PLEDGE',
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z');

insert into investment_investor (investment_id, position, company_id) values
  ('019d5336-e600-7005-8000-000000000001', 0, '019d5336-e600-7001-8000-000000000001');

insert into investment_purpose (investment_id, position, purpose) values
  ('019d5336-e600-7005-8000-000000000001', 0, 'AI_INFRASTRUCTURE'),
  ('019d5336-e600-7005-8000-000000000001', 1, 'CYBERSECURITY'),
  ('019d5336-e600-7005-8000-000000000001', 2, 'WORKFORCE_TRAINING');

insert into investment_evidence (investment_id, position, source_id, locator) values
  ('019d5336-e600-7005-8000-000000000001', 0, '019d5336-e600-7003-8000-000000000001', 'paragraph 2'),
  ('019d5336-e600-7005-8000-000000000001', 1, '019d5336-e600-7003-8000-000000000002', 'paragraph 2');

-- How firm: the first two are said to be under discussion. Of the third the articles say that
-- Microsoft will do it, with nothing about talks and nothing about a signature: a PLEDGE.
insert into partnership (id, announcement_id, announced_on, position, kind, subject, country, status, binding_level,
    undisclosed_parties, created_at, updated_at) values
  ('019d5336-e600-7006-8000-000000000001', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 0, 'COMPUTE_SUPPLY',
    'Computing power for AI, from GPUs among other things, that stands in Japan; how many GPUs is not said',
    'JP', 'ANNOUNCED', 'IN_TALKS', 0, '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7006-8000-000000000002', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 1, 'JOINT_SOLUTION',
    'A joint offer that opens SoftBank''s platform for AI computing to customers of Azure',
    'JP', 'ANNOUNCED', 'IN_TALKS', 0, '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7006-8000-000000000003', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 2, 'TRAINING',
    'Training of a million people for AI by 2030 with five further IT companies of Japan, one of them not named',
    'JP', 'ANNOUNCED', 'PLEDGE', 1, '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z');

-- Microsoft brings its cloud to the first: no article has it buy the computing power, so that it is
-- not a CUSTOMER. The second is between its subsidiary and SoftBank Corp.
insert into partnership_party (partnership_id, position, company_id, role) values
  ('019d5336-e600-7006-8000-000000000001', 0, '019d5336-e600-7001-8000-000000000001', 'CLOUD_PROVIDER'),
  ('019d5336-e600-7006-8000-000000000001', 1, '019d5336-e600-7001-8000-000000000005', 'COMPUTE_PROVIDER'),
  ('019d5336-e600-7006-8000-000000000001', 2, '019d5336-e600-7001-8000-000000000004', 'COMPUTE_PROVIDER'),
  ('019d5336-e600-7006-8000-000000000002', 0, '019d5336-e600-7001-8000-000000000004', 'COMPUTE_PROVIDER'),
  ('019d5336-e600-7006-8000-000000000002', 1, '019d5336-e600-7001-8000-000000000002', 'CLOUD_PROVIDER'),
  ('019d5336-e600-7006-8000-000000000003', 0, '019d5336-e600-7001-8000-000000000001', 'PARTNER'),
  ('019d5336-e600-7006-8000-000000000003', 1, '019d5336-e600-7001-8000-000000000006', 'TRAINING_PARTNER'),
  ('019d5336-e600-7006-8000-000000000003', 2, '019d5336-e600-7001-8000-000000000007', 'TRAINING_PARTNER'),
  ('019d5336-e600-7006-8000-000000000003', 3, '019d5336-e600-7001-8000-000000000008', 'TRAINING_PARTNER'),
  ('019d5336-e600-7006-8000-000000000003', 4, '019d5336-e600-7001-8000-000000000009', 'TRAINING_PARTNER');

insert into partnership_aim (partnership_id, position, aim) values
  ('019d5336-e600-7006-8000-000000000001', 0, 'Data is processed inside Japan'),
  ('019d5336-e600-7006-8000-000000000001', 1, 'Advanced AI systems are developed, domestic large language models among them');

insert into partnership_purpose (partnership_id, position, purpose) values
  ('019d5336-e600-7006-8000-000000000001', 0, 'AI_INFRASTRUCTURE'),
  ('019d5336-e600-7006-8000-000000000002', 0, 'AI_INFRASTRUCTURE'),
  ('019d5336-e600-7006-8000-000000000002', 1, 'CLOUD'),
  ('019d5336-e600-7006-8000-000000000003', 0, 'WORKFORCE_TRAINING');

insert into partnership_evidence (partnership_id, position, source_id, locator) values
  ('019d5336-e600-7006-8000-000000000001', 0, '019d5336-e600-7003-8000-000000000001', 'paragraph 1'),
  ('019d5336-e600-7006-8000-000000000001', 1, '019d5336-e600-7003-8000-000000000001', 'paragraph 3'),
  ('019d5336-e600-7006-8000-000000000001', 2, '019d5336-e600-7003-8000-000000000001', 'paragraph 6'),
  ('019d5336-e600-7006-8000-000000000001', 3, '019d5336-e600-7003-8000-000000000002', 'paragraph 1'),
  ('019d5336-e600-7006-8000-000000000001', 4, '019d5336-e600-7003-8000-000000000002', 'paragraph 3'),
  ('019d5336-e600-7006-8000-000000000001', 5, '019d5336-e600-7003-8000-000000000002', 'paragraph 6'),
  ('019d5336-e600-7006-8000-000000000002', 0, '019d5336-e600-7003-8000-000000000001', 'paragraph 7'),
  ('019d5336-e600-7006-8000-000000000002', 1, '019d5336-e600-7003-8000-000000000002', 'paragraph 7'),
  ('019d5336-e600-7006-8000-000000000003', 0, '019d5336-e600-7003-8000-000000000001', 'paragraph 8'),
  ('019d5336-e600-7006-8000-000000000003', 1, '019d5336-e600-7003-8000-000000000002', 'paragraph 9');

-- Each article gives the million twice, with the same year and other words for who is trained. It is
-- one goal, and both wordings are kept.
insert into training_goal (id, announcement_id, announced_on, position, people, qualifier, deadline, sponsor_id,
    country, status, binding_level, undisclosed_partners, created_at, updated_at) values
  ('019d5336-e600-7007-8000-000000000001', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 0, 1000000, 'EXACT', '2030', '019d5336-e600-7001-8000-000000000001',
    'JP', 'ANNOUNCED', 'PLEDGE', 1, '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z');

insert into training_goal_audience (training_goal_id, position, audience) values
  ('019d5336-e600-7007-8000-000000000001', 0, 'engineers and developers'),
  ('019d5336-e600-7007-8000-000000000001', 1, 'AI professionals');

insert into training_goal_partner (training_goal_id, position, company_id) values
  ('019d5336-e600-7007-8000-000000000001', 0, '019d5336-e600-7001-8000-000000000006'),
  ('019d5336-e600-7007-8000-000000000001', 1, '019d5336-e600-7001-8000-000000000007'),
  ('019d5336-e600-7007-8000-000000000001', 2, '019d5336-e600-7001-8000-000000000008'),
  ('019d5336-e600-7007-8000-000000000001', 3, '019d5336-e600-7001-8000-000000000009');

insert into training_goal_purpose (training_goal_id, position, purpose) values
  ('019d5336-e600-7007-8000-000000000001', 0, 'WORKFORCE_TRAINING');

insert into training_goal_evidence (training_goal_id, position, source_id, locator) values
  ('019d5336-e600-7007-8000-000000000001', 0, '019d5336-e600-7003-8000-000000000001', 'paragraph 2'),
  ('019d5336-e600-7007-8000-000000000001', 1, '019d5336-e600-7003-8000-000000000001', 'paragraph 8'),
  ('019d5336-e600-7007-8000-000000000001', 2, '019d5336-e600-7003-8000-000000000002', 'paragraph 2'),
  ('019d5336-e600-7007-8000-000000000001', 3, '019d5336-e600-7003-8000-000000000002', 'paragraph 9');

-- GPUs in Japan, and nothing more: no count, no model, no power, nobody said to run them.
insert into capacity (id, announcement_id, announced_on, position, chip, qualifier, country, status, binding_level,
    created_at, updated_at) values
  ('019d5336-e600-7008-8000-000000000001', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 0, 'GPU, model not stated', 'UNDISCLOSED', 'JP', 'ANNOUNCED', 'IN_TALKS',
    '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z');

insert into capacity_purpose (capacity_id, position, purpose) values
  ('019d5336-e600-7008-8000-000000000001', 0, 'AI_INFRASTRUCTURE');

insert into capacity_evidence (capacity_id, position, source_id, locator) values
  ('019d5336-e600-7008-8000-000000000001', 0, '019d5336-e600-7003-8000-000000000001', 'paragraph 3'),
  ('019d5336-e600-7008-8000-000000000001', 1, '019d5336-e600-7003-8000-000000000002', 'paragraph 3');

-- Only source 2 has them (its paragraphs 1 and 8): moves of that Friday, whether to the close or
-- within the day it does not say. It names companies; each has one security, listed above.
insert into market_reaction (id, announcement_id, announced_on, position, company_id, mic, ticker, on_day, percent,
    measure, source_id, created_at, updated_at) values
  ('019d5336-e600-7009-8000-000000000001', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 0, '019d5336-e600-7001-8000-000000000005', 'XTKS', '3778', '2026-04-03', 20.2,
    'UNSPECIFIED', '019d5336-e600-7003-8000-000000000002', '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7009-8000-000000000002', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 1, '019d5336-e600-7001-8000-000000000003', 'XTKS', '9984', '2026-04-03', 0.22,
    'UNSPECIFIED', '019d5336-e600-7003-8000-000000000002', '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-7009-8000-000000000003', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 2, '019d5336-e600-7001-8000-000000000004', 'XTKS', '9434', '2026-04-03', 1.02,
    'UNSPECIFIED', '019d5336-e600-7003-8000-000000000002', '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z');

-- A sixth is no decimal: 0.166667 is the nearest with six places, and the wording stands beside it.
insert into indicator (id, announcement_id, announced_on, position, name, geography, share, qualifier, stated_as,
    report, publisher, created_at, updated_at) values
  ('019d5336-e600-700a-8000-000000000001', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 0, 'People of working age who use generative AI', 'JP',
    0.2, 'ABOUT', 'one in five', 'AI Diffusion Report', 'Microsoft', '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z'),
  ('019d5336-e600-700a-8000-000000000002', '019d5336-e600-7002-8000-000000000001', '2026-04-03', 1, 'People of working age who use generative AI', 'WORLD',
    0.166667, 'ABOUT', 'one in six', 'AI Diffusion Report', 'Microsoft', '2026-04-03T12:00:00Z', '2026-04-03T12:00:00Z');

insert into indicator_evidence (indicator_id, position, source_id, locator) values
  ('019d5336-e600-700a-8000-000000000001', 0, '019d5336-e600-7003-8000-000000000001', 'paragraph 5'),
  ('019d5336-e600-700a-8000-000000000001', 1, '019d5336-e600-7003-8000-000000000002', 'paragraph 5'),
  ('019d5336-e600-700a-8000-000000000002', 0, '019d5336-e600-7003-8000-000000000001', 'paragraph 5'),
  ('019d5336-e600-700a-8000-000000000002', 1, '019d5336-e600-7003-8000-000000000002', 'paragraph 5');

-- Where the articles differ, from each other or within themselves. A claim keeps the names that its
-- source uses, a bare "SoftBank" included; a subject's numbers are the positions given above.
insert into claim (id, announcement_id, source_id, position, subject, value, preferred, reason) values
  ('019d5336-e600-7004-8000-000000000001', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000001', 0, '/investments/0/investors',
    '["Microsoft"]', true,
    'Paragraph 2 states the plan to spend as Microsoft''s alone, and paragraph 2 of the other article agrees.'),
  ('019d5336-e600-7004-8000-000000000002', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000001', 1, '/investments/0/investors',
    '["Microsoft", "Sakura Internet", "SoftBank"]', false,
    'The summary above the text can be read as three investors. The text has the two others in talks about computing power and gives them no part of the money.'),
  ('019d5336-e600-7004-8000-000000000003', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000002', 2, '/investments/0/investors',
    '["Microsoft", "SoftBank"]', false,
    'The headline puts the whole sum on a partnership with SoftBank. Paragraph 2 of the same article has Microsoft spend it, and no paragraph has SoftBank do so.'),
  ('019d5336-e600-7004-8000-000000000004', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000002', 3, '/announcedOn',
    '"2026-04-03"', true,
    'The photo caption dates the meeting, and paragraph 1 says Friday, which that day was. The other article gives only the time of its own publication.'),
  ('019d5336-e600-7004-8000-000000000005', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000002', 4, '/people/0/office',
    '"Vice Chair and President"', true,
    'One office in two wordings; this is the one that its article uses throughout, in the caption and in paragraph 4.'),
  ('019d5336-e600-7004-8000-000000000006', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000001', 5, '/people/0/office',
    '"Vice Chairman and President"', false,
    'The same office in another wording, in paragraph 4.'),
  ('019d5336-e600-7004-8000-000000000007', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000001', 6, '/partnerships/0/bindingLevel',
    '"IN_TALKS"', true,
    'Paragraph 1 says that discussions have begun, and paragraph 1 of the other article speaks of talks too. Where the articles are less careful, the weaker level holds.'),
  ('019d5336-e600-7004-8000-000000000008', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000002', 7, '/partnerships/0/bindingLevel',
    '"PLEDGE"', false,
    'The headline has the partnership announced, and paragraph 3 says that the companies will work together. Paragraph 1 of the same article has them still talking.'),
  ('019d5336-e600-7004-8000-000000000009', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000002', 8, '/partnerships/0/parties',
    '["Microsoft", "Sakura Internet", "SoftBank Corp."]', true,
    'Paragraph 3 names the company with its legal form, which tells it from its parent.'),
  ('019d5336-e600-7004-8000-000000000010', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000001', 9, '/partnerships/0/parties',
    '["Microsoft", "Sakura Internet", "SoftBank"]', false,
    'The bare name could mean SoftBank Corp. or SoftBank Group. That paragraph 3 calls it a telecommunications company fits SoftBank Corp.'),
  ('019d5336-e600-7004-8000-000000000011', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000002', 10, '/partnerships/1/parties',
    '["SoftBank Corp.", "Microsoft Japan"]', true,
    'Paragraph 7 says only SoftBank; the computing power for AI that it offers is what paragraph 3 has SoftBank Corp. provide.'),
  ('019d5336-e600-7004-8000-000000000012', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000001', 11, '/partnerships/1/parties',
    '["SoftBank", "Microsoft Japan"]', false,
    'The bare name could mean SoftBank Corp. or SoftBank Group.'),
  ('019d5336-e600-7004-8000-000000000013', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000001', 12, '/trainingGoals/0/audiences',
    '["engineers and developers", "AI professionals"]', true,
    'Paragraphs 2 and 8 give one head count and one year for both wordings, as the other article does in its paragraphs 2 and 9: one goal, not two.'),
  ('019d5336-e600-7004-8000-000000000014', '019d5336-e600-7002-8000-000000000001', '019d5336-e600-7003-8000-000000000001', 13, '/trainingGoals/0/audiences',
    '["engineers"]', false,
    'The summary shortens what paragraph 2 says in full.');
