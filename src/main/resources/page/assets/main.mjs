import { downloads } from './downloads.mjs';
import { moment } from './format.mjs';
import { announcementPage } from './pages/announcement.mjs';
import { companyPage } from './pages/company.mjs';
import { overviewPage } from './pages/overview.mjs';
import { regionPage } from './pages/region.mjs';
import { sitePage } from './pages/site.mjs';
import { start } from './router.mjs';
import { search } from './search.mjs';

// The document's own addresses are relative to where it was asked for, which the page goes on from.
for (const link of document.querySelectorAll('a[href^="."], link[rel=icon]')) link.href = `${link.href}`;

// Paper says where its figures stand, and with which filters.
addEventListener('beforeprint', () => {
  const says = `${location.href}, ${moment(new Date())}`;
  for (const each of document.querySelectorAll('.printed')) each.textContent = says;
});

downloads();
search(document.querySelector('.search'));
start(document.getElementById('main'), {
  '': overviewPage,
  announcements: announcementPage,
  companies: companyPage,
  regions: regionPage,
  sites: sitePage,
});
