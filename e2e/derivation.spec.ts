import { expect, type Locator, open, type Page, reload, test } from './test.ts';

/** The ladder of a chain. */
const ladder = (page: Page, chain: string): Locator =>
  page.locator(`[data-island=Derivation][data-props*="${chain}"] .ladder`);

const lit = (page: Page) => page.locator('html').getAttribute('data-lit');

test('a derivation opens line by line, by click', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const gibbs = ladder(page, 'D5.gibbs');
  const lines = await gibbs.locator('.rung').count();
  await gibbs.getByRole('button', { name: 'Next' }).click();
  await expect(gibbs.locator('.rung.is-lit')).toHaveAttribute('data-line', '1');
  await expect(gibbs.locator('.rung.is-later')).toHaveCount(lines - 1);
  await gibbs.getByRole('button', { name: 'Next' }).click();
  await expect(gibbs.locator('.rung.is-lit')).toHaveAttribute('data-line', '2');
  await expect(page).toHaveURL(/D5\.gibbs=2/);
  await gibbs.getByRole('button', { name: 'Previous' }).click();
  await expect(gibbs.locator('.rung.is-lit')).toHaveAttribute('data-line', '1');
  await gibbs.getByRole('button', { name: 'All lines' }).click();
  await expect(gibbs.locator('.rung.is-later')).toHaveCount(0);
  await expect(page).not.toHaveURL(/D5\.gibbs/);
});

test('a derivation opens line by line, by keyboard alone', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const gibbs = ladder(page, 'D5.gibbs');
  const lines = await gibbs.locator('.rung').count();
  await gibbs.focus();
  for (let line = 1; line <= lines; line++) {
    await page.keyboard.press('ArrowDown');
    await expect(gibbs.locator('.rung.is-lit')).toHaveAttribute('data-line', String(line));
  }
  await page.keyboard.press('ArrowUp');
  await expect(gibbs.locator('.rung.is-lit')).toHaveAttribute('data-line', String(lines - 1));
  await page.keyboard.press('Escape');
  await expect(gibbs.locator('.rung.is-later')).toHaveCount(0);
});

test('every light of the lesson agrees or holds at the start, and says so in words', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const lights = page.locator('.rung .light');
  expect(await lights.count()).toBe(await page.locator('.rung').count());
  for (const light of await lights.all()) {
    await expect(light).toHaveAccessibleName(/^(the start|agrees with line \d+.*|holds against line \d+.*)$/);
  }
});

test('broken by a known slip, the light turns to a cross and a sentence says why; mended, it agrees again', async ({
  page,
}) => {
  await open(page, 'kl-divergence/');
  for (const island of await page.locator('[data-island=Derivation]').all()) {
    const breakers = island.locator('button.break');
    for (const breaker of await breakers.all()) {
      const rung = breaker.locator('xpath=ancestor::li[1]');
      await breaker.click();
      await expect(rung.locator('.light.is-broken')).toBeVisible();
      await expect(rung.locator('.slip-in')).toContainText(/Slip\..{20,}/s);
      await breaker.click();
      await expect(island.locator('.light.is-broken')).toHaveCount(0);
    }
  }
  expect(await page.locator('button.break').count()).toBeGreaterThan(2);
});

test('a link can show the broken state', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const breaker = page.locator('button.break').first();
  await breaker.click();
  await expect(page).toHaveURL(/slip=/);
  await reload(page);
  await expect(page.locator('.light.is-broken')).toHaveCount(1);
});

test('the values follow the figure while a handle is driven', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const first = ladder(page, 'D5.readings').locator('.reading').first();
  const before = await first.innerText();
  await ladder(page, 'D5.readings').getByRole('slider', { name: 'mean of q' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(first).not.toHaveText(before);
  await expect(page.locator('.light.is-broken')).toHaveCount(0);
});

test.describe('a term lights up in formula and figure together', () => {
  test('under the pointer in a formula, and under the pointer in the figure', async ({ page }) => {
    await open(page, 'kl-divergence/');
    const word = page.locator('main > p .katex-html [data-term=q]').first();
    await word.scrollIntoViewIfNeeded();
    const box = await word.boundingBox();
    if (!box) throw new Error('the term has no box');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    await expect.poll(() => lit(page)).toBe('q');
    await page.mouse.move(2, 2, { steps: 3 });
    await expect.poll(() => lit(page)).toBeNull();
    await page.getByRole('button', { name: 'I would rather just look' }).nth(1).click();
    const key = page.locator('#signed-area .term-key[data-term=p]').first();
    await key.scrollIntoViewIfNeeded();
    const dimmed = () =>
      page
        .locator('#signed-area svg [data-term=q]')
        .first()
        .evaluate((mark) => getComputedStyle(mark).opacity);
    expect(await dimmed()).toBe('1');
    await key.hover();
    await expect.poll(() => lit(page)).toBe('p');
    await expect.poll(async () => Number(await dimmed())).toBeLessThan(1);
  });

  test('by focus and by a press that stays until the next', async ({ page }) => {
    await open(page, 'kl-divergence/');
    await page.getByRole('button', { name: 'I would rather just look' }).nth(1).click();
    const key = page.locator('#signed-area .term-key[data-term=q]').first();
    // What is still behind its veil cannot take the focus.
    await expect(key).toBeVisible();
    await key.focus();
    await expect.poll(() => lit(page)).toBe('q');
    await page.keyboard.press('Enter');
    await expect(key).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(key).toHaveAttribute('aria-pressed', 'false');
  });

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
    test('by a tap on a word', async ({ page }) => {
      await open(page, 'kl-divergence/');
      const word = page.locator('main > p .katex-html [data-term=p]').first();
      await word.scrollIntoViewIfNeeded();
      const box = await word.boundingBox();
      if (!box) throw new Error('the term has no box');
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await expect.poll(() => lit(page)).toBe('p');
    });
  });
});
