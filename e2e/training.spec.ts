import { expect, type Locator, open, type Page, test } from './test.ts';
import { shownStep } from './shownStep.ts';

/** Opens the lesson with its predictions skipped, at a state of the address, and gives the trainer. */
async function trainer(page: Page, hash = ''): Promise<Locator> {
  await page.addInitScript(() => {
    const seen = { done: true, given: '', skipped: true };
    const ids = ['P8.1', 'P8.2'];
    localStorage.setItem('elbo-room:progress:1', JSON.stringify(Object.fromEntries(ids.map((id) => [id, seen]))));
  });
  await open(page, `train-a-vae/${hash}`);
  const figure = page.locator('[data-island=VaeTrainer]');
  await figure.scrollIntoViewIfNeeded();
  return figure;
}

/** The line that says what runs, why, and how far it has come. */
const status = (figure: Locator): Locator => figure.locator('.device-line');

/** The number of steps that the trainer shows. */
const step = (figure: Locator): Promise<number> => shownStep(status(figure));

/** What the plot of the bound says aloud, with its numbers. */
const curves = async (figure: Locator): Promise<string> =>
  (await figure.getByRole('img', { name: /^Curves over/ }).getAttribute('aria-label')) ?? '';

const elbo = async (figure: Locator): Promise<number> =>
  Number(/ELBO (−?[\d.]+) nats/.exec(await curves(figure))?.[1]?.replace('−', '-'));

/** Trains until a step is reached, then pauses. */
async function trainTo(figure: Locator, atLeast: number): Promise<void> {
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => step(figure), { timeout: 60_000 }).toBeGreaterThanOrEqual(atLeast);
  await figure.getByRole('button', { name: 'Pause' }).click();
}

test('a recorded run is there on arrival, marked as recorded, and nothing heavy is loaded for it', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url());
  });
  const figure = await trainer(page);
  await expect(status(figure)).toContainText(/Recorded, .* step [1-9],\d{3};/);
  await expect(figure.locator('svg:visible').first()).toBeVisible();
  expect(scripts.filter((script) => /tfjs|webgl|cpu|worker|serve/i.test(script))).toEqual([]);
});

test('trained on the plain device, the bound rises and the device is named with its reason', async ({ page }) => {
  const figure = await trainer(page, '#device=plain&run=2');
  await expect.poll(() => step(figure), { timeout: 30_000 }).toBe(2);
  const before = await elbo(figure);
  await trainTo(figure, 300);
  await expect(status(figure)).not.toContainText('Recorded');
  await expect(status(figure)).toContainText('plain TypeScript');
  await expect(status(figure)).toContainText('as you chose');
  expect(await elbo(figure)).toBeGreaterThan(before + 1);
});

test('left to choose on a machine with software graphics, it runs on WASM and says why', async ({ page }) => {
  const figure = await trainer(page);
  await trainTo(figure, 20);
  await expect(status(figure)).toContainText('WASM');
  await expect(status(figure)).toContainText('emulated in software');
});

test('forced onto WebGL, software graphics train too', async ({ page }) => {
  test.setTimeout(180_000);
  const figure = await trainer(page, '#device=webgl&hidden=16');
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => step(figure), { timeout: 120_000 }).toBeGreaterThanOrEqual(10);
  await figure.getByRole('button', { name: 'Pause' }).click();
  await expect(status(figure)).toContainText('tfjs on WebGL');
});

test('without any WebGL a reader who asks for it is told, and trains on another device', async ({ page }) => {
  // Takes WebGL away from the page and from every worker it starts.
  await page.addInitScript(() => {
    const refuse = (prototype: { getContext: (...args: never[]) => unknown }) => {
      const original = prototype.getContext;
      prototype.getContext = function (this: unknown, ...args: never[]) {
        return /webgl/.test(String(args[0])) ? null : original.apply(this, args);
      };
    };
    refuse(HTMLCanvasElement.prototype as never);
    refuse(OffscreenCanvas.prototype as never);
  });
  await page.route(/worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = `OffscreenCanvas.prototype.getContext = () => null;\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
  const figure = await trainer(page, '#device=webgl');
  await trainTo(figure, 10);
  await expect(status(figure)).toContainText('WASM');
  await expect(status(figure)).toContainText('because WebGL refused');
});

test('where workers are refused, it trains on the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('Workers are denied.', 'SecurityError');
        }
      },
    });
  });
  const figure = await trainer(page, '#device=plain');
  await trainTo(figure, 20);
});

test('one step is one step, and starting over goes back to none', async ({ page }) => {
  const figure = await trainer(page, '#device=plain');
  await figure.getByRole('button', { name: /^One step/ }).click();
  await expect.poll(() => step(figure)).toBe(1);
  await figure.getByRole('button', { name: /^One step/ }).click();
  await expect.poll(() => step(figure)).toBe(2);
  await trainTo(figure, 50);
  await expect(figure.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  const paused = await step(figure);
  await figure.getByRole('button', { name: /^One step/ }).click();
  await expect.poll(() => step(figure)).toBe(paused + 1);
  await figure.getByRole('button', { name: /^Start over/ }).click();
  await expect.poll(() => step(figure)).toBe(0);
});

test('the same link brings the same run: the same steps from the same seed give the same numbers', async ({ page }) => {
  const runs: string[] = [];
  for (let i = 0; i < 2; i++) {
    const figure = await trainer(page, '#device=plain&seed=5&run=120');
    await expect.poll(() => step(figure), { timeout: 60_000 }).toBe(120);
    await expect(figure.getByRole('button', { name: 'Train', exact: true })).toBeEnabled();
    runs.push(await curves(figure));
    await page.goto('');
  }
  expect(runs[0]).toContain('120 steps');
  expect(runs[1]).toBe(runs[0]);
});

test('β is changed while it trains, without losing a step', async ({ page }) => {
  const figure = await trainer(page, '#device=plain');
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => step(figure)).toBeGreaterThan(50);
  const before = await step(figure);
  const beta = figure.getByRole('textbox', { name: /weight of the KL/ });
  await beta.fill('4');
  await beta.press('Enter');
  await expect.poll(() => step(figure)).toBeGreaterThan(before + 20);
  await expect(page).toHaveURL(/beta=4/);
  await figure.getByRole('button', { name: 'Pause' }).click();
});

test('digits train too, and the page changes its pictures without reloading', async ({ page }) => {
  const figure = await trainer(page, '#device=plain');
  await figure.getByRole('combobox', { name: 'data to learn from' }).selectOption('digits 0–9');
  await trainTo(figure, 20);
  await expect(page).toHaveURL(/data=digits/);
});

for (const [label, name, factor] of [
  ['waves', 'wave', 'amplitude R²'],
  ['oscillators', 'oscillator', 'frequency R²'],
  ['pendulum', 'pendulum', 'cos angle R²'],
  ['digit 2', 'stroke-two', 'slant R²'],
  ['two moons', 'moons', 'position R²'],
] as const) {
  test(`${label}: the recorded run is shown when chosen, and training goes live`, async ({ page }) => {
    const figure = await trainer(page, '#device=plain');
    await figure.getByRole('combobox', { name: 'data to learn from' }).selectOption(label);
    await expect(figure.locator('.caption-text')).toContainText(factor);
    await expect(status(figure)).toContainText('press Train to run it here.');
    await trainTo(figure, 20);
    await expect(page).toHaveURL(new RegExp(`data=${name}`));
  });
}

test('a state of the trainer is a link', async ({ page }) => {
  const figure = await trainer(page, '#device=plain&seed=7&hidden=24&beta=2&cursorX=1&cursorY=-0.5');
  await expect(figure.getByRole('textbox', { name: /weight of the KL/ })).toHaveValue('2');
  await expect(page.locator('#notices')).toBeEmpty();
});

/** One event of a browser's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Processor time, which other programs on this machine do not lengthen. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Processor time of the page's longest tasks on its main thread, in milliseconds, longest first. */
function longestTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && main.has(`${pid}:${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .toSorted((a, b) => b - a)
    .slice(0, 5);
}

test('while the plain device trains, no task on the page takes over 50 ms after the first second', async ({
  page,
  browser,
}) => {
  const figure = await trainer(page, '#device=plain');
  // The plot's library arrives when its figure comes into view, before anything trains.
  await expect(figure.locator('.latent-plane .main-svg').first()).toBeVisible({ timeout: 60_000 });
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => step(figure)).toBeGreaterThan(10);
  const began = await page.evaluate(() => performance.now());
  await page.waitForFunction((from) => performance.now() > from + 1000, began);
  await browser.startTracing(page, { categories: ['toplevel'] });
  await page.waitForFunction((from) => performance.now() > from + 9000, began);
  const longest = longestTasks(await browser.stopTracing());
  await figure.getByRole('button', { name: 'Pause' }).click();
  console.log(
    `longest tasks while training: ${longest.map((task) => task.toFixed(0)).join(', ')} ms of processor time`,
  );
  expect(longest).not.toHaveLength(0);
  expect(longest[0]).toBeLessThanOrEqual(50);
});

test('the trainer is worked by keyboard alone', async ({ page }) => {
  const figure = await trainer(page, '#device=plain');
  await figure.getByRole('button', { name: 'Train', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => step(figure)).toBeGreaterThan(50);
  await figure.getByRole('button', { name: 'Pause' }).focus();
  await page.keyboard.press('Enter');
  const cursor = figure.getByRole('slider', { name: 'decoded point, z1' });
  await cursor.focus();
  const before = await cursor.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowRight');
  await expect(cursor).not.toHaveAttribute('aria-valuenow', before ?? '');
  await expect(page).toHaveURL(/cursorX=/);
});
