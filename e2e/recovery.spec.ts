import { expect, type Locator, open, type Page, reload, test } from './test.ts';
import { shownStep } from './shownStep.ts';

/** Opens the lesson's trainer at a state of the address. */
async function trainer(page: Page, hash: string): Promise<Locator> {
  await open(page, `train-a-vae/${hash}`);
  const figure = page.locator('[data-island=VaeTrainer]');
  await figure.scrollIntoViewIfNeeded();
  return figure;
}

const status = (figure: Locator): Locator => figure.locator('.device-line');
const notice = (figure: Locator): Locator => figure.locator('.trainer-note');

/** The number of steps that the trainer shows. */
const step = (figure: Locator): Promise<number> => shownStep(status(figure));

/** Trains until at least this step is shown. */
async function trainPast(figure: Locator, atLeast: number): Promise<number> {
  const train = figure.getByRole('button', { name: 'Train', exact: true });
  if (await train.isVisible()) await train.click();
  await expect.poll(() => step(figure), { timeout: 120_000 }).toBeGreaterThanOrEqual(atLeast);
  return step(figure);
}

/** Keeps hold of the worker's graphics contexts, so that a test can lose them. */
async function holdContexts(page: Page): Promise<void> {
  await page.route(/worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const hold = `{
      const original = OffscreenCanvas.prototype.getContext;
      OffscreenCanvas.prototype.getContext = function (...given) {
        const context = original.apply(this, given);
        const extension = context && 'getExtension' in context && context.getExtension('WEBGL_lose_context');
        if (extension) (self.losers ??= []).push(extension);
        return context;
      };
    }`;
    await route.fulfill({ response, body: `${hold}\n${await response.text()}` });
  });
}

test.describe.configure({ timeout: 240_000 });

test('a worker that dies is replaced, and the run goes on from a state at most two seconds old', async ({ page }) => {
  const figure = await trainer(page, '#device=plain&speed=60');
  await trainPast(figure, 240);
  const before = await step(figure);
  // The worker may be gone before it can answer.
  await page
    .workers()[0]!
    .evaluate(() => self.close())
    .catch(() => {});
  await expect(notice(figure)).toContainText('The trainer fell silent and was started again from step', {
    timeout: 15_000,
  });
  const from = Number(/from step (\d+)/.exec(await notice(figure).innerText())![1]);
  // At 60 steps a second, two seconds are 120 steps.
  expect(before - from).toBeLessThanOrEqual(120);
  await expect.poll(() => step(figure), { timeout: 30_000 }).toBeGreaterThan(before + 30);
});

test('a graphics context that is lost in the middle of training hands the run to WASM, with one sentence', async ({
  page,
  trouble,
}) => {
  trouble.expect(/WebGL|context/i, 'the browser itself reports the loss');
  await holdContexts(page);
  const figure = await trainer(page, '#device=webgl&hidden=8&batch=8');
  await trainPast(figure, 20);
  await page
    .workers()[0]!
    .evaluate(() => (self as unknown as { losers: { loseContext(): void }[] }).losers.at(-1)!.loseContext());
  await expect(notice(figure)).toContainText(/WebGL stopped: .+ Training goes on in WASM, from step \d+\./, {
    timeout: 30_000,
  });
  await expect(status(figure)).toContainText('WASM');
  const then = await step(figure);
  await expect.poll(() => step(figure), { timeout: 30_000 }).toBeGreaterThan(then + 50);
});

test('a graphics process that is killed takes nothing with it but its device', async ({ page, browser, trouble }) => {
  trouble.expect(/WebGL|context|GPU/i, 'the browser itself reports the crash');
  const figure = await trainer(page, '#device=webgl&hidden=8&batch=8');
  await trainPast(figure, 20);
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess').catch(() => {});
  await expect(status(figure)).toContainText('WASM', { timeout: 60_000 });
  const then = await step(figure);
  await expect.poll(() => step(figure), { timeout: 30_000 }).toBeGreaterThan(then + 50);
});

test('a page that is loaded again while it trains goes on where it was, and says so', async ({ page }) => {
  const figure = await trainer(page, '#device=plain&speed=60');
  await trainPast(figure, 240);
  const before = await step(figure);
  await reload(page);
  await figure.scrollIntoViewIfNeeded();
  await expect(notice(figure)).toContainText('The page was left at step', { timeout: 30_000 });
  const from = Number(/step ([\d,]+)/.exec(await notice(figure).innerText())![1]!.replaceAll(',', ''));
  expect(before - from).toBeLessThanOrEqual(120);
  await expect.poll(() => step(figure), { timeout: 30_000 }).toBeGreaterThan(from + 30);
  // Another link in the same tab is another run.
  await page.goto('about:blank');
  await open(page, 'train-a-vae/#device=plain&beta=3');
  await figure.scrollIntoViewIfNeeded();
  await expect(status(figure)).toContainText('Recorded');
});

test('a browser that keeps nothing is said to, once, and training goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        },
      },
    });
  });
  const figure = await trainer(page, '#device=plain&speed=60');
  await trainPast(figure, 90);
  await expect(notice(figure)).toContainText('does not let this page keep the run (The quota has been exceeded.)');
  const then = await step(figure);
  await expect.poll(() => step(figure)).toBeGreaterThan(then + 30);
});
