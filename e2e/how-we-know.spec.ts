import AxeBuilder from '@axe-core/playwright';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, open, type Page, reload, test } from './test.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const check = (page: Page) => page.locator('.whole-check');
const button = (page: Page) => check(page).getByRole('button', { name: /Check everything|Stop/ });
const result = (page: Page) => check(page).locator('.check-result');

/** The numbers of the table of derivations, added up by column. */
async function sums(page: Page): Promise<readonly number[]> {
  const rows = await check(page).locator('.check-table').first().locator('tbody tr').allInnerTexts();
  const cells = rows.map((row) => row.split('\t').map((cell) => Number(cell.replaceAll(',', '')) || 0));
  return [1, 2, 3, 4].map((column) => cells.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}

test('the whole check runs on a thread of its own, and counts what the command line counts', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, 'how-we-know/#seed=7&trials=2');
  expect(page.workers()).toHaveLength(0);
  await button(page).click();
  await expect(check(page).getByRole('progressbar')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(result(page)).toContainText('judged', { timeout: 180_000 });
  await expect(result(page)).toContainText('seed 7');
  await expect(button(page)).toHaveText('Check everything');
  await expect.poll(() => page.workers().length).toBe(0);
  const [lines, relations, redrawn] = await sums(page);
  const flags = ['scripts/check-derivations.mjs', '--seed', '7', '--trials', '2'];
  const { stdout } = spawnSync(process.execPath, flags, { cwd: root, encoding: 'utf8' });
  const said = stdout.replaceAll(',', '');
  expect(said).toContain(` ${lines} lines`);
  expect(said).toContain(`${relations} relations judged`);
  expect(said).toContain(`${redrawn} line${redrawn === 1 ? '' : 's'} drawn again`);
  const { violations } = await new AxeBuilder({ page }).include('.whole-check').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
});

test('it starts by the reader alone, and stops when asked, by keyboard', async ({ page }) => {
  await open(page, 'how-we-know/#trials=1000');
  await expect(check(page).getByRole('button', { name: '1,000 trials' })).toHaveAttribute('aria-pressed', 'true');
  expect(page.workers()).toHaveLength(0);
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(check(page).locator('.check-progress')).toContainText(/Trial \d+ of 1,000/);
  await expect(check(page).locator('.check-table').first()).toBeVisible();
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(result(page)).toContainText('Stopped.');
  await expect(button(page)).toBeFocused();
  await expect.poll(() => page.workers().length).toBe(0);
});

test('seed and trials are in the link, and undone like any number', async ({ page }) => {
  await open(page, 'how-we-know/');
  const seed = check(page).getByRole('textbox', { name: 'Seed' });
  await seed.fill('42');
  await page.keyboard.press('Enter');
  await check(page).getByRole('button', { name: '1,000 trials' }).click();
  await expect(page).toHaveURL(/seed=42&trials=1000/);
  await reload(page);
  await expect(seed).toHaveValue('42');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(seed).toHaveValue('1');
});

test('where there is no worker, it says so and names the command', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page, 'how-we-know/');
  await button(page).click();
  await expect(result(page)).toContainText('npm run check:derivations');
});

test('progress is read aloud at most once in five seconds', async ({ page }) => {
  await open(page, 'how-we-know/#trials=1000');
  await page.evaluate(() => {
    const place = document.querySelector('.check-result');
    const times: number[] = [];
    Object.assign(window, { times });
    if (place)
      new MutationObserver(() => times.push(performance.now())).observe(place, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await button(page).click();
  await page.waitForTimeout(11_500);
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  expect(times.length).toBeGreaterThan(0);
  for (const [index, time] of times.entries()) {
    const before = times[index - 1];
    if (before !== undefined && time - before > 50) expect(time - before).toBeGreaterThan(4500);
  }
});

test('every derivation has a page on which its lines are alive and agree', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('how-we-know/');
  const links = await page
    .locator('.derivation-list .nr')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.replace('../', '') ?? ''));
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) {
    await page.goto(link);
    expect(await page.locator('.rung').count(), link).toBeGreaterThan(1);
    await expect(page.locator('.light.is-broken'), link).toHaveCount(0);
  }
  await open(page, links[0] ?? '');
  const breaker = page.locator('button.break').first();
  await breaker.click();
  await expect(page.locator('.light.is-broken')).toHaveCount(1);
});

test('it is linked from the front page, from a lesson, and from a ladder', async ({ page }) => {
  for (const path of ['', 'kl-divergence/']) {
    await page.goto(path);
    for (const link of await page.getByRole('link', { name: 'How we know' }).all()) {
      expect(await link.evaluate((a: HTMLAnchorElement) => a.href)).toMatch(/\/repo\/how-we-know\/$/);
    }
  }
  expect(await page.locator('.ladder').first().getByRole('link', { name: 'How we know' }).count()).toBe(1);
  await page.locator('.ladder').first().getByRole('link', { name: 'How we know' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How we know');
});

test('a phone shows it without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['how-we-know/', 'how-we-know/d5/', 'source/D5.gibbs/', 'source/src/math/kl.ts/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be read but the check, which says that it needs them', async ({ page }) => {
    await page.goto('how-we-know/');
    expect((await page.locator('main').innerText()).split(/\s+/).length).toBeGreaterThan(700);
    await expect(check(page).getByText('scripts')).toBeVisible();
    await expect(button(page)).toBeHidden();
    await page.locator('.derivation-list .nr').first().click();
    for (const rung of await page.locator('.rung').all()) await expect(rung.locator('.reading')).toContainText(/\d|∞/);
  });
});
