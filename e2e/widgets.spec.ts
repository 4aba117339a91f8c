import { objections } from './objections.ts';
import { expect, type Locator, open, type Page, test } from './test.ts';

/** A figure outside the trainer, by the folder of its widget; each has a page of its own, which is quick to open. */
interface Tested {
  readonly name: string;
  readonly widget: string;
  /** A handle that moves within the limits of more than its own value. */
  readonly bent?: boolean;
  /** A handle that another one lies on at first. */
  readonly covered?: boolean;
  /** Its handles come with the first answer of a model that trains in it. */
  readonly late?: boolean;
  /** Nothing on its planes is dragged: its sliders and buttons do it all. */
  readonly undragged?: boolean;
}

const figures: readonly Tested[] = [
  { name: 'the first screen', widget: 'first-drag' },
  { name: 'a density over an interval', widget: 'density-interval' },
  { name: 'twenty running means', widget: 'running-means' },
  { name: 'the prior, off and on', widget: 'prior-switch' },
  // An axis of the ellipse moves within the limits of two standard deviations and a correlation, not within its own.
  { name: 'the ellipse', widget: 'ellipse-lab', bent: true },
  { name: 'slice and shadow', widget: 'slice-shadow' },
  { name: 'the same noise', widget: 'same-noise' },
  { name: 'the Bayes square', widget: 'bayes-square' },
  { name: 'prior and likelihood', widget: 'prior-likelihood' },
  { name: 'the cost of an integral', widget: 'integral-cost' },
  { name: 'Jensen’s polygon', widget: 'jensen-polygon' },
  { name: 'the signed area', widget: 'signed-area' },
  { name: 'one bell for two', widget: 'kl-fit' },
  { name: 'the stack of the evidence', widget: 'evidence-stack' },
  { name: 'the ladder of the bound', widget: 'bound-ladder' },
  { name: 'one bar, cut three ways', widget: 'three-cuts' },
  { name: 'the map of the bound', widget: 'elbo-map' },
  { name: 'the staircase of EM', widget: 'em-staircase' },
  // Where the bound touches and where θ is are one place at first, and θ lies on top.
  { name: 'the bound over a parameter', widget: 'bound-over-theta', covered: true },
  { name: 'a family that is too small', widget: 'family-gap' },
  { name: 'temperature', widget: 'temperature' },
  { name: 'two estimators', widget: 'gradient-estimators' },
  { name: 'the graph of a small VAE', widget: 'computation-graph' },
  { name: 'the anatomy of the loss', widget: 'loss-anatomy' },
  { name: 'the bowl of the prior', widget: 'prior-bowl' },
  { name: 'the exact VAE', widget: 'exact-vae' },
  // Its point moves within the limits of the logits.
  { name: 'the simplex', widget: 'simplex', bent: true },
  { name: 'the Gumbel race', widget: 'gumbel-race' },
  { name: 'a mixture of experts', widget: 'experts' },
  { name: 'the router', widget: 'router' },
  { name: 'the product of two bells', widget: 'product-of-bells' },
  { name: 'AND and OR', widget: 'and-or' },
  { name: 'two sensors', widget: 'sensor-fusion' },
  // The ring goes from item to item.
  { name: 'latent physics', widget: 'latent-physics', bent: true, late: true },
  { name: 'diffusion on a line', widget: 'diffusion-line' },
  { name: 'the identity map', widget: 'identity-map' },
  { name: 'a drawing of the mixture', widget: 'experts-diagram' },
  { name: 'a drawing of the product', widget: 'products-diagram' },
  { name: 'a learned denoiser', widget: 'learned-denoiser', undragged: true },
];

/** Opens the page of a figure, and gives the figure. */
async function figureOf(page: Page, { widget, late }: Tested): Promise<Locator> {
  const isFirst = widget === 'first-drag';
  await open(page, isFirst ? '' : `figures/${widget}/`);
  const figure = page.locator(`[data-island-source="src/widgets/${widget}/index.tsx"]`);
  await figure.scrollIntoViewIfNeeded();
  // Where a model trains in the figure, a handle may wait for its first answer.
  if (late) await figure.locator('svg [role=slider]').first().waitFor({ state: 'attached', timeout: 20_000 });
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
    test('is driven entirely by keyboard: every handle is reached by Tab, every handle, field and preset answers', async ({
      page,
    }) => {
      const figure = await figureOf(page, which);
      const handles = figure.locator('svg [role=slider]');
      const count = await handles.count();
      expect(count > 0).toBe(!which.undragged);
      await (count > 0 ? handles : figure.getByRole('button')).first().focus();
      const reached = new Set<string | null>();
      for (let press = 0; press < 4 * count + 8; press++) {
        reached.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null));
        await page.keyboard.press('Tab');
      }
      for (const handle of await handles.all()) expect(reached).toContain(await handle.getAttribute('aria-label'));
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
      await expect(figure.locator('figcaption', { hasText: 'NaN' })).toHaveCount(0);
    });

    if (!which.undragged) {
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
    }

    test.describe('by touch, on a phone', () => {
      test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

      test('fits the screen, and is dragged without the page scrolling under it', async ({ page }) => {
        const figure = await figureOf(page, which);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        if (which.undragged) return;
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
    });

    test('gives its numbers as a table and its picture as SVG, PNG and CSV, and axe finds nothing in it', async ({
      page,
    }) => {
      const figure = await figureOf(page, which);
      const table = figure.getByRole('button', { name: 'Table' });
      await table.click();
      await expect(figure.locator('[id$="-table"]').getByRole('table')).toBeVisible();
      expect(await figure.getByRole('cell').count()).toBeGreaterThan(2);
      expect(await objections(page)).toEqual([]);
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
