import AxeBuilder from '@axe-core/playwright';
import { expect, inTheme, test } from './test.ts';

/** The pages about all lessons, by their titles. */
const book = {
  'map/': 'Concept map',
  'notation/': 'Notation',
  'glossary/': 'Glossary',
  'slips/': 'Spot the slip',
  'bibliography/': 'Bibliography',
  'summary/': 'Summary',
} as const;
const paths = Object.keys(book);

for (const [path, title] of Object.entries(book)) {
  test(`${path} has its title, one first heading, and headings that skip no level`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveTitle(`${title} · ELBO Room`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const levels = await page
      .locator(':is(h1, h2, h3, h4)')
      .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map(({ tagName }) => Number(tagName[1])));
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    expect((await page.locator('meta[name=description]').getAttribute('content'))?.length).toBeGreaterThan(40);
  });

  test(`axe finds nothing on ${path}, and a phone need not scroll it sideways`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const theme of ['light', 'dark'] as const) {
      await inTheme(page, theme);
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      for (const found of await page.locator('details.slip-found').all()) await found.locator('summary').click();
      const { violations } = await new AxeBuilder({ page }).exclude('.katex-html').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
}

test('every page of the book is one link away from the front page, a lesson and each other', async ({ page }) => {
  for (const from of ['', 'elbo/', 'slips/']) {
    await page.goto(from);
    // In a lesson the list is folded away.
    for (const folded of await page.locator('.rail .book-menu summary').all()) await folded.click();
    const links = page.getByRole('navigation', { name: 'The book' }).first().getByRole('link');
    const reached = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(reached.map((path) => path.replace(/^\/repo\//, ''))).toEqual(expect.arrayContaining(paths));
  }
});

test('no link within the book or from a term leads to a place that is not there', async ({ page }) => {
  test.setTimeout(120_000);
  const ids = new Map<string, Set<string>>();
  const idsOf = async (address: string): Promise<Set<string>> => {
    const known = ids.get(address);
    if (known) return known;
    const response = await page.request.get(address);
    expect(response.status(), address).toBe(200);
    const found = new Set([...(await response.text()).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
    ids.set(address, found);
    return found;
  };
  for (const path of [...paths, 'kl-divergence/']) {
    await page.goto(path);
    const links = await page
      .locator('main a[href]')
      // A link of a drawing has its address in the attribute alone.
      .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).href));
    for (const link of new Set(links.filter((each) => new URL(each).origin === new URL(page.url()).origin))) {
      const { hash } = new URL(link);
      // A hash with “=” is a state, not a place.
      const place = decodeURIComponent(hash.slice(1).split('&')[0] ?? '');
      if (place === '' || place.includes('=')) continue;
      expect([...(await idsOf(link.replace(hash, '')))], `${link} on ${path}`).toContain(place);
    }
  }
});

test('the map shows what a statement needs and what it opens where the keyboard stands', async ({ page }) => {
  await page.goto('map/');
  const [needed, opened, other] = ['.from-S29.to-S30', '.from-S30.to-S31', '.from-S13.to-S14'].map((edge) =>
    page.locator(`.edges ${edge}`),
  );
  const width = (edge: typeof needed) => edge?.evaluate((path) => getComputedStyle(path).strokeWidth);
  const rest = await width(needed);
  await page.locator('[data-node=S29]').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-node=S30]')).toBeFocused();
  expect(await width(needed)).not.toBe(rest);
  expect(await width(opened)).not.toBe(rest);
  expect(await width(other)).toBe(rest);
  expect(await opened?.evaluate((path) => getComputedStyle(path).strokeDasharray)).not.toBe('none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/elbo\/#S30$/);
});

test('a term leads from a lesson to its entry, and the entry back to where the lesson uses it', async ({ page }) => {
  await page.goto('elbo/');
  const term = page.locator('a.gloss').first();
  await expect(term).toHaveAttribute('title', /\.$/);
  const id = (await term.getAttribute('id')) ?? '';
  await term.click();
  await expect(page).toHaveURL(new RegExp(`/glossary/#${id.replace('term-', '')}$`));
  await page
    .locator('.entry:target')
    .getByRole('link', { name: /^lesson 5/ })
    .last()
    .click();
  await expect(page).toHaveURL(new RegExp(`/elbo/#${id}$`));
});

test('the file of the bibliography holds every work of the page', async ({ page }) => {
  await page.goto('bibliography/');
  const href = await page.getByRole('link', { name: 'bibliography.bib' }).getAttribute('href');
  const file = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(file.status()).toBe(200);
  const entries = await page.locator('.works pre').allTextContents();
  expect(entries.length).toBeGreaterThan(20);
  expect((await file.text()).trim()).toBe(entries.map((entry) => entry.trim()).join('\n\n'));
});

test('the summary holds what every lesson says to keep, and prints on two sheets', async ({ page }) => {
  await page.goto('elbo/');
  const kept = (await page.locator('.summary li').allInnerTexts()).map((text) => text.trim());
  await page.goto('summary/');
  const sections = page.locator('.kept section');
  const five = sections.filter({ has: page.locator('#kept-5') });
  expect((await five.locator('li').allInnerTexts()).map((text) => text.trim())).toEqual(kept);
  const margin = '12mm';
  const pdf = (
    await page.pdf({ format: 'A4', margin: { top: margin, bottom: margin, left: margin, right: margin } })
  ).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ trouble }) => {
    trouble.expect(/request failed: .*\.js csp$/, 'a browser without scripts refuses to fetch them beforehand');
  });

  test('a slip is hidden until it is asked for, and then shows its number', async ({ page }) => {
    await page.goto('slips/');
    await expect(page.locator('.slip-tour > li')).toHaveCount(19);
    const first = page.locator('.slip-tour > li').first();
    await expect(first.getByText('The number')).toBeHidden();
    await first.locator('summary').click();
    await expect(first.getByText('The number')).toBeVisible();
    await expect(first.locator('.exposed')).toContainText(/\d/);
  });
});
