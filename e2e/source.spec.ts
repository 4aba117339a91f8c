import AxeBuilder from '@axe-core/playwright';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './serve.ts';
import { expect, inTheme, type Locator, open, type Page, test } from './test.ts';

const line = (page: Page, chain: string, number: number): Locator =>
  page.locator(`[data-island=Derivation][data-props*="${chain}"] .rung[data-line="${number}"]`);

test('a line shows the code that evaluates it, in place and by keyboard, and the focus stays', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const rung = line(page, 'D5.gaussians', 5);
  const link = rung.getByRole('link', { name: 'Source of line 5' });
  const place = rung.locator('.source-place');
  await expect(link).toHaveAttribute('aria-expanded', 'false');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('aria-expanded', 'true');
  await expect(rung.getByRole('group', { name: 'Source of line 5' })).toBeVisible();
  await expect(place).toContainText('return klMvn(q, p);');
  await expect(place).toContainText('export function klMvn(');
  await expect(link).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include('.source-place:not(:empty)').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(link).toHaveAttribute('aria-expanded', 'false');
  await expect(place).toBeEmpty();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await place.getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await expect(place).toBeEmpty();
  await expect(link).toBeFocused();
});

test('Escape closes the source before it leaves the step that is being read', async ({ page }) => {
  await open(page, 'kl-divergence/#D5.gibbs=2');
  const link = line(page, 'D5.gibbs', 2).getByRole('link', { name: 'Source of line 2' });
  await link.click();
  await expect(link).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(link).toHaveAttribute('aria-expanded', 'false');
  await expect(line(page, 'D5.gibbs', 2)).toHaveClass(/is-lit/);
  await page.keyboard.press('Escape');
  await expect(line(page, 'D5.gibbs', 2)).not.toHaveClass(/is-lit/);
});

test('source that is open stays while the page comes alive and while its numbers move', async ({ page }) => {
  await page.goto('kl-divergence/');
  const rung = line(page, 'D5.readings', 1);
  const link = rung.getByRole('link', { name: 'Source of line 1' });
  // By the keyboard's way, so that nothing has woken the page before.
  await link.evaluate((a: HTMLAnchorElement) => a.click());
  await expect(rung.locator('.source-place .listing').first()).toBeVisible();
  await page.mouse.move(3, 3);
  await page.mouse.move(4, 4);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const slider = page.locator('[data-island=Derivation][data-props*="D5.readings"] [role=slider]').first();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/muQ/);
  await expect(rung.locator('.source-place .listing').first()).toBeVisible();
  await link.click();
  await expect(rung.locator('.source-place')).toBeEmpty();
});

test('a figure shows the file in which its numbers are computed, with links to its other files', async ({ page }) => {
  await open(page, '');
  const figure = page.locator('.figure').first();
  const link = figure.getByRole('link', { name: /^Source/ });
  await link.click();
  const place = figure.locator('.source-place');
  await expect(place).toContainText('export function logJoint');
  await expect(place.getByRole('link', { name: 'scene.test.ts' })).toBeVisible();
  await link.click();
  await expect(place).toBeEmpty();
});

test('where it cannot be fetched, the link leads to its page', async ({ page, trouble }) => {
  trouble.expect(/sourceInPlace|ERR_FAILED|Failed to fetch/, 'the script is refused on purpose');
  await open(page, 'kl-divergence/');
  await page.route(/sourceInPlace/, (route) => route.abort());
  await line(page, 'D5.gibbs', 1).getByRole('link', { name: 'Source of line 1' }).click();
  await expect(page).toHaveURL(/source\/D5\.gibbs\/#line-1$/);
});

test('the copied text of a listing is the code, without its line numbers', async ({ page }) => {
  await page.goto('source/src/math/kl.ts/');
  const text = await page.evaluate(() => {
    const listing = document.querySelector('.listing');
    if (listing) getSelection()?.selectAllChildren(listing);
    return getSelection()?.toString() ?? '';
  });
  const file = readFileSync(join(dist, '../src/math/kl.ts'), 'utf8');
  expect(text.trim().split('\n').slice(0, 20)).toEqual(file.trim().split('\n').slice(0, 20));
});

test('a page of source leads to its imports, to its tests and back, and a line has an address', async ({ page }) => {
  await page.goto('source/src/math/kl.ts/#L7');
  await expect(page.locator('#L7')).toBeInViewport();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('kl.ts');
  await page.getByRole('link', { name: 'kl.test.ts' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('kl.test.ts');
  await page.getByRole('link', { name: 'kl.ts', exact: true }).first().click();
  await page.locator('.listing').getByRole('link', { name: './normal.ts' }).click();
  await expect(page).toHaveURL(/source\/src\/math\/normal\.ts\/$/);
  await page.getByRole('link', { name: 'math', exact: true }).click();
  await expect(page.getByRole('link', { name: 'kl.ts', exact: true })).toBeVisible();
});

test('no page of source is in the site map or to be indexed, and every link among them leads somewhere', () => {
  expect(readFileSync(join(dist, 'sitemap.xml'), 'utf8')).not.toContain('/source/');
  const files = readdirSync(join(dist, 'source'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('index.html'),
  );
  expect(files.length).toBeGreaterThan(100);
  const known = new Set(files.map((path) => `/source/${path.replace(/index\.html$/, '').replaceAll('\\', '/')}`));
  for (const path of known) {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    const broken = [...html.matchAll(/href="(\.\.\/[^"#]*)/g)]
      .map((match) => new URL(match[1] ?? '', `http://x${path}`).pathname)
      .filter((target) => target.startsWith('/source/') && !known.has(target));
    expect(broken, path).toEqual([]);
  }
});

for (const theme of ['light', 'dark', 'projector'] as const) {
  for (const path of ['source/src/math/kl.ts/', 'source/D5.gibbs/', 'source/src/widgets/kl-fit/']) {
    test(`axe finds nothing on ${path} in the ${theme} theme`, async ({ page }) => {
      await inTheme(page, theme);
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const { violations } = await new AxeBuilder({ page }).exclude('.katex-html').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    });
  }
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the link of a line leads to its code, and that of a figure to its files', async ({ page, trouble }) => {
    trouble.expect(/request failed: .*\.js csp$/, 'a browser without scripts refuses to fetch them beforehand');
    await page.goto('kl-divergence/');
    await line(page, 'D5.gibbs', 2).getByRole('link', { name: 'Source of line 2' }).click();
    await expect(page.locator('#line-2')).toBeInViewport();
    await expect(page.locator('#line-2')).toContainText('klCategorical(');
    await page.goto('');
    await page
      .locator('.figure')
      .first()
      .getByRole('link', { name: /^Source/ })
      .click();
    await expect(page.locator('.listing')).toContainText('export function logJoint');
  });
});
