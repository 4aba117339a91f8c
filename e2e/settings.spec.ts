import { expect, open, type Page, test } from './test.ts';

/** Opens the settings menu that is visible at this width. */
async function settings(page: Page) {
  const menu = page.locator('details.settings:visible').first();
  await menu.locator('summary').click();
  return menu;
}

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Takes local storage away, as some browsers do for pages in frames or with all cookies blocked. */
const denyStorage = (): void => {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
};

test('a chosen theme and text size are kept from page to page', async ({ page }) => {
  await open(page, '');
  const before = await ground(page);
  const menu = await settings(page);
  await menu.getByRole('radio', { name: 'Dark' }).check();
  await menu.getByRole('radio', { name: '130 %' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ground(page)).not.toBe(before);
  await open(page, 'kl-divergence/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('130%');
  const kept = await settings(page);
  await expect(kept.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await kept.getByRole('radio', { name: 'System' }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('the system decides until the reader does', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '');
  const dark = await ground(page);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground(page)).not.toBe(dark);
});

test('the menu opens, moves and closes by keyboard, and gives the focus back', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const summary = page.locator('details.settings:visible summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Escape');
  await expect(summary).toBeFocused();
  await expect(page.locator('details.settings[open]')).toHaveCount(0);
});

test('the skip link leads past the contents', async ({ page }) => {
  await open(page, 'kl-divergence/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the lesson' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('where storage is denied, settings and answers work and the page says they will not last', async ({ page }) => {
  await page.addInitScript(denyStorage);
  await open(page, 'kl-divergence/');
  const menu = await settings(page);
  await menu.getByRole('radio', { name: 'Projector' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await expect(page.locator('#notices')).toContainText('keeps nothing');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'I would rather just look' }).first().click();
  await expect(page.locator('figure.figure[data-held-by]').first()).toHaveAttribute('data-open');
  await expect(page.locator('#notices')).toContainText('your answers last until you leave the page');
});

test('damaged settings and answers are set aside, not believed', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('elbo-room:settings:1', '{"theme":"<b>","text":7}');
    localStorage.setItem('elbo-room:progress:1', '{"P4.1":');
  });
  await open(page, 'kl-divergence/');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await page.evaluate(() => localStorage.getItem('elbo-room:progress:1:damaged'))).toBe('{"P4.1":');
});

test('paper shows every line and every solution, and none of the controls', async ({ page }) => {
  await open(page, 'kl-divergence/#D5.gibbs=1');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.rail')).toBeHidden();
  await expect(page.locator('.bar')).toBeHidden();
  for (const button of await page.locator('.steps button').all()) await expect(button).toBeHidden();
  const faint = await page
    .locator('.rung')
    .evaluateAll((rungs) => rungs.filter((rung) => Number(getComputedStyle(rung).opacity) < 1).length);
  expect(faint).toBe(0);
});
