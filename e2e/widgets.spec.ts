import { expect, type Locator, open, type Page, skipPredictions, test } from './test.ts';

/** Every figure outside the trainer: where it is. */
const figures: readonly { name: string; path: string; island: string; bent?: boolean; covered?: boolean }[] = [
  { name: 'the first screen', path: '', island: 'FirstDrag' },
  { name: 'a density over an interval', path: 'densities/', island: 'DensityInterval' },
  { name: 'twenty running means', path: 'densities/', island: 'RunningMeans' },
  { name: 'the prior, off and on', path: 'densities/', island: 'PriorSwitch' },
  // An axis of the ellipse moves within the limits of two standard deviations and a correlation, not within its own.
  { name: 'the ellipse', path: 'gaussian/', island: 'EllipseLab', bent: true },
  { name: 'slice and shadow', path: 'gaussian/', island: 'SliceShadow' },
  { name: 'the same noise', path: 'gaussian/', island: 'SameNoise' },
  { name: 'the Bayes square', path: 'bayes/', island: 'BayesSquare' },
  { name: 'prior and likelihood', path: 'bayes/', island: 'PriorLikelihood' },
  { name: 'the cost of an integral', path: 'bayes/', island: 'IntegralCost' },
  { name: 'Jensen’s polygon', path: 'kl-divergence/', island: 'JensenPolygon' },
  { name: 'the signed area', path: 'kl-divergence/', island: 'SignedArea' },
  { name: 'one bell for two', path: 'kl-divergence/', island: 'KlFit' },
  { name: 'the stack of the evidence', path: 'elbo/', island: 'EvidenceStack' },
  { name: 'the ladder of the bound', path: 'elbo/', island: 'BoundLadder' },
  { name: 'one bar, cut three ways', path: 'elbo/', island: 'ThreeCuts' },
  { name: 'the map of the bound', path: 'elbo/', island: 'ElboMap' },
  { name: 'the staircase of EM', path: 'em/', island: 'EmStaircase' },
  // Where the bound touches and where θ is are one place at first, and θ lies on top.
  { name: 'the bound over a parameter', path: 'em/', island: 'BoundOverTheta', covered: true },
  { name: 'a family that is too small', path: 'em/', island: 'FamilyGap' },
  { name: 'temperature', path: 'em/', island: 'Temperature' },
];

/** Opens the page with its predictions skipped, and gives the figure. */
async function figureOf(page: Page, { path, island }: (typeof figures)[number]): Promise<Locator> {
  await skipPredictions(page);
  await open(page, path);
  const figure = page.locator(`[data-island=${island}]`);
  await figure.scrollIntoViewIfNeeded();
  return figure;
}

const now = (handle: Locator) => handle.getAttribute('aria-valuenow').then(Number);

/** What the fields of a figure hold. */
const fieldsOf = (figure: Locator): Promise<string[]> =>
  figure.locator('input.field').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

/** The middle of a handle on the screen. */
async function middle(handle: Locator): Promise<{ x: number; y: number }> {
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

for (const which of figures) {
  test.describe(which.name, () => {
    test('is driven entirely by keyboard: every handle, field and preset', async ({ page }) => {
      const figure = await figureOf(page, which);
      const handles = figure.locator('svg [role=slider]');
      expect(await handles.count()).toBeGreaterThan(0);
      for (const handle of await handles.all()) {
        await expect(handle).toHaveAccessibleName(/\S/);
        await handle.focus();
        await expect(handle).toBeFocused();
        const upright = (await handle.getAttribute('aria-orientation')) === 'vertical';
        if (which.bent) {
          const stood = await now(handle);
          await page.keyboard.press(upright ? 'ArrowUp' : 'ArrowRight');
          await expect.poll(() => now(handle)).not.toBe(stood);
          await page.keyboard.press('Escape');
          await expect.poll(() => now(handle)).toBeCloseTo(stood, 1);
          continue;
        }
        const min = Number(await handle.getAttribute('aria-valuemin'));
        const max = Number(await handle.getAttribute('aria-valuemax'));
        await page.keyboard.press('Home');
        await expect.poll(() => now(handle)).toBeCloseTo(min, 6);
        await page.keyboard.press('End');
        await expect.poll(() => now(handle)).toBeCloseTo(max, 6);
        await page.keyboard.press('PageDown');
        await expect.poll(() => now(handle)).toBeLessThan(max);
        const coarse = max - (await now(handle));
        const at = await now(handle);
        await page.keyboard.press(upright ? 'ArrowDown' : 'ArrowLeft');
        await expect.poll(() => now(handle)).toBeLessThan(at);
        expect(at - (await now(handle))).toBeLessThan(coarse);
        await page.keyboard.press('Escape');
        await expect(handle).toHaveAttribute('aria-valuetext', /\d/);
      }
      for (const field of await figure.locator('input.field:not(.expression *):visible').all()) {
        await field.focus();
        const before = await field.inputValue();
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('ArrowDown');
        await field.fill('banana');
        await page.keyboard.press('Enter');
        await expect(field).toHaveAttribute('aria-invalid', 'true');
        await page.keyboard.press('ArrowUp');
        await expect(field).toHaveAttribute('aria-invalid', 'false');
        await field.fill(before.replace('−', '-'));
        await page.keyboard.press('Enter');
        await expect(field).toHaveAttribute('aria-invalid', 'false');
      }
      for (const preset of await figure.locator('.fig-presets button[aria-pressed]').all()) {
        await preset.focus();
        await page.keyboard.press('Enter');
        await expect(preset).toHaveAttribute('aria-pressed', 'true');
      }
      await expect(figure.locator('figcaption')).not.toContainText('NaN');
    });

    test('is reached by the Tab key, handle after handle', async ({ page }) => {
      const figure = await figureOf(page, which);
      const handles = figure.locator('svg [role=slider]');
      await handles.first().focus();
      const count = await handles.count();
      const reached = new Set<string | null>();
      for (let press = 0; press < 4 * count + 8; press++) {
        reached.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null));
        await page.keyboard.press('Tab');
      }
      for (const handle of await handles.all()) expect(reached).toContain(await handle.getAttribute('aria-label'));
    });

    test('is dragged by mouse, and every handle follows the pointer', async ({ page }) => {
      const figure = await figureOf(page, which);
      for (const handle of await figure.locator('svg [role=slider]').all()) {
        const before = await now(handle);
        const held = await fieldsOf(figure);
        const upright = (await handle.getAttribute('aria-orientation')) === 'vertical';
        const from = await middle(handle);
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(from.x + (upright ? 0 : 40), from.y - (upright ? 40 : 0), { steps: 5 });
        await page.mouse.up();
        const there = await now(handle);
        if (there === before) {
          // It stood at the end of its range on that side: the other way then.
          const again = await middle(handle);
          await page.mouse.move(again.x, again.y);
          await page.mouse.down();
          await page.mouse.move(again.x - (upright ? 0 : 40), again.y + (upright ? 40 : 0), { steps: 5 });
          await page.mouse.up();
        }
        expect(await now(handle)).not.toBe(before);
        await page.keyboard.press('Control+z');
        // Where one handle lies on another, the first drag has moved the upper one.
        if (!which.covered) await expect.poll(() => fieldsOf(figure)).toEqual(held);
        if (!which.bent) await expect.poll(() => now(handle)).toBeCloseTo(before, 6);
      }
    });

    test.describe('by touch, on a phone', () => {
      test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

      test('is dragged without the page scrolling under it', async ({ page }) => {
        const figure = await figureOf(page, which);
        const handles = figure.locator('svg [role=slider]');
        const handle = which.covered ? handles.last() : handles.first();
        const before = await now(handle);
        const from = await middle(handle);
        const scrolled = await page.evaluate(() => scrollY);
        const session = await page.context().newCDPSession(page);
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
          session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
        const side = from.x > 195 ? -1 : 1;
        await touch('touchStart', from.x, from.y);
        for (let i = 1; i <= 6; i++) await touch('touchMove', from.x + side * 10 * i, from.y + 4 * i);
        await touch('touchEnd', 0, 0);
        await expect.poll(() => now(handle)).not.toBe(before);
        expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      });

      test('fits the screen', async ({ page }) => {
        await figureOf(page, which);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      });
    });

    test('gives its numbers as a table and its picture as SVG, PNG and CSV', async ({ page }) => {
      const figure = await figureOf(page, which);
      const table = figure.getByRole('button', { name: 'Table' });
      await table.click();
      await expect(figure.getByRole('table', { name: /^Figure|One bell/ })).toBeVisible();
      expect(await figure.getByRole('cell').count()).toBeGreaterThan(2);
      for (const kind of ['SVG', 'PNG', 'CSV']) {
        await figure.getByRole('button', { name: 'Save', exact: true }).click();
        const download = page.waitForEvent('download');
        await figure.getByRole('button', { name: `Save as ${kind}` }).click();
        const file = await download;
        expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
        const stream = await file.createReadStream();
        let bytes = 0;
        for await (const chunk of stream) bytes += (chunk as Buffer).length;
        expect(bytes).toBeGreaterThan(80);
      }
    });
  });
}
