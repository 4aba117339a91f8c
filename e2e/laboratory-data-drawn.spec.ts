import AxeBuilder from '@axe-core/playwright';
import { bring, flowers, panel, start, step, upload } from './ownData.ts';
import { expect, inTheme, test } from './test.ts';

test('a digit is drawn by pointer or by keys, encoded as it is drawn, and copied into a set to train on', async ({
  page,
}) => {
  const own = await panel(page, '&data=digits&dataView=draw&run=50');
  await expect.poll(() => step(page), { timeout: 60_000 }).toBe(50);
  const pad = own.getByRole('grid');
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.2 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.8 * box.height, { steps: 5 });
  await page.mouse.up();
  await expect(pad.getByRole('gridcell', { selected: true })).not.toHaveCount(0);
  await expect(own.getByRole('img', { name: /Posterior means of the new items/ })).toBeVisible();
  await expect(own.getByRole('img', { name: /beside it what comes back/ })).toBeVisible();
  await own.getByRole('button', { name: 'Clear' }).click();
  await pad.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(pad.getByRole('gridcell', { name: 'row 1, column 2: ink' })).toBeAttached();
  await expect(pad.getByRole('gridcell', { selected: true })).toHaveCount(1);
  await own.getByLabel('label', { exact: true }).fill('dot');
  await own.getByRole('button', { name: 'Put it on the tray' }).press('Enter');
  await own.locator('summary', { hasText: 'steady pen' }).press('Enter');
  await own.getByRole('slider', { name: 'slant' }).press('ArrowRight');
  await own.getByRole('button', { name: 'Write it' }).press('Enter');
  await own.getByRole('button', { name: 'Put it on the tray' }).press('Enter');
  await expect(own.getByText('2 are too few')).toBeVisible();
  await own.getByRole('button', { name: 'Look at 82, with copies' }).press('Enter');
  await expect(own.getByText('82 items, pictures of 16 × 16 pixels: 70 to train on, 12 held out.')).toBeVisible();
  await expect(own.getByText('2 drawn here, and 40 copies of each')).toBeVisible();
  await start(own).press('Enter');
  await expect(page).toHaveURL(/data=own/);
  await expect.poll(() => step(page), { timeout: 60_000 }).toBeGreaterThan(50);
});

test('points are placed by pointer or by coordinates', async ({ page }) => {
  const own = await panel(page, '&dataView=draw');
  await own.getByLabel('draw', { exact: true }).selectOption('points of a plane');
  await own.locator('.own-plane').click({ position: { x: 30, y: 30 } });
  await own.getByLabel('x', { exact: true }).fill('9');
  await expect(own.getByText('Both are numbers from −2 to 2.')).toBeVisible();
  await own.getByLabel('x', { exact: true }).fill('−1.5');
  await own.getByLabel('x', { exact: true }).press('Enter');
  await expect(own.getByRole('img', { name: 'A plane from -2 to 2 with 2 points' })).toBeVisible();
  await own.getByRole('button', { name: 'Look at 82, with copies' }).click();
  await expect(own.getByText('82 items, points of a plane')).toBeVisible();
});

test('the forecast is there for generated data, and its line follows σ and β', async ({ page }) => {
  const own = await panel(page, '&dataView=forecast&data=digits&sigmaKind=fixed&sigma=0.1&beta=1');
  const says = own.locator('.own-forecast');
  await expect(says).toContainText('above βσ² = 0.01,', { timeout: 30_000 });
  const count = async (): Promise<number> => Number(/^(\d+)/.exec(await says.innerText())?.[1]);
  const low = await count();
  await page.evaluate((hash) => location.replace(hash), new URL(page.url()).hash.replace('sigma=0.1', 'sigma=2'));
  await expect(says).toContainText('above βσ² = 4');
  expect(await count()).toBeLessThan(low);
});

for (const [width, height, theme] of [
  [1024, 768, 'projector'],
  [390, 844, 'dark'],
] as const) {
  test(`at ${width} × ${height} the panel stays within the page, and axe finds nothing in it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await inTheme(page, theme);
    const own = await panel(page);
    await bring(own, upload('flowers.csv', flowers()));
    await expect(start(own)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const found = async (): Promise<readonly string[]> =>
      (await new AxeBuilder({ page }).include('.own').exclude('.katex-html').analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      );
    await expect(own.locator('.own-units')).toBeVisible();
    expect(await found()).toEqual([]);
    await own.getByRole('radio', { name: 'draw them' }).check({ force: true });
    await expect(own.getByRole('grid')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await found()).toEqual([]);
  });
}
