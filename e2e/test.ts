import { test as base, type BrowserContext, type Page } from '@playwright/test';

export { expect } from '@playwright/test';
export type { Locator, Page } from '@playwright/test';

/** An address of the site under test: at a domain root, or under a folder. */
export const sites = {
  '/': process.env['SITE_AT_ROOT'] ?? '',
  '/repo/': process.env['SITE_IN_FOLDER'] ?? '',
} as const;

/** The pages of the site, below its root. */
export const pages = [
  '',
  'densities/',
  'gaussian/',
  'bayes/',
  'kl-divergence/',
  'elbo/',
  'em/',
  'vae/',
  'train-a-vae/',
  'experts/',
  'products/',
  'laboratory/',
  'how-we-know/',
  'how-we-know/d5/',
  'bayes/notes/',
  'figures/',
  'search/',
  'teach/',
] as const;

/** As if the reader had skipped every prediction, so that each figure is open. */
export async function skipPredictions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { done: true, given: '', skipped: true };
    const ids = Array.from({ length: 10 }, (_, lesson) => [1, 2, 3, 4, 5].map((index) => `P${lesson + 1}.${index}`));
    localStorage.setItem(
      'elbo-room:progress:1',
      JSON.stringify(Object.fromEntries(ids.flat().map((id) => [id, seen]))),
    );
  });
}

/** Everything a page did that a page must not do. A test that provokes one of these expects it, and says why. */
export interface Trouble {
  /** Allows problems that match; `why` is for the reader of the test. */
  expect(pattern: RegExp, why: string): void;
  /** Watches one more context, made by hand. */
  watch(context: BrowserContext): void;
}

/** What software drawing writes to the console on its own; nothing of it is about the site. */
const driverNoise = [
  // SwiftShader says so whenever pixels are read back, which is how the trainer learns its losses.
  /GL Driver Message \(OpenGL, Performance, GL_CLOSE_PATH_NV, High\): GPU stall due to ReadPixels/,
];

function watchContext(context: BrowserContext, found: (problem: string) => void): void {
  const ours = new Set(Object.values(sites).map((site) => new URL(site).origin));
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const text = `console ${message.type()}: ${message.text()} (${message.location().url})`;
    if (!driverNoise.some((noise) => noise.test(text))) found(text);
  });
  context.on('weberror', (error) => found(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:/.test(protocol) && !ours.has(origin)) found(`request to another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const failure = request.failure()?.errorText ?? '';
    // Leaving a page, or closing it, cancels what it was still loading.
    if (failure !== 'net::ERR_ABORTED') found(`request failed: ${request.url()} ${failure}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) found(`status ${response.status()}: ${response.url()}`);
  });
}

/** Playwright's test, on the site under a folder, where any console warning, error, failed or foreign request fails the test. */
export const test = base.extend<{ trouble: Trouble }>({
  // Playwright reads the names of fixtures from a destructured first argument, even an empty one.
  // oxlint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(sites['/repo/']),
  trouble: [
    async ({ context }, use) => {
      const problems: string[] = [];
      const expected: RegExp[] = [];
      const found = (problem: string) => problems.push(problem);
      watchContext(context, found);
      await use({
        expect: (pattern) => expected.push(pattern),
        watch: (other) => watchContext(other, found),
      });
      const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
      if (unexpected.length > 0) throw new Error(`The page did what it must not do:\n${unexpected.join('\n')}`);
    },
    { auto: true },
  ],
});

/** Moves the pointer a little, which wakes a page that waits for its reader, and waits until all its islands are alive. */
export async function wake(page: Page): Promise<void> {
  await page.mouse.move(3, 3);
  await page.mouse.move(4, 4);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

/** Opens a page and waits until all its islands are alive. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await wake(page);
}

/** Opens it again at the same address, alive. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await wake(page);
}

/** Sets the theme before the page's first paint, as a reader who chose it earlier. */
export async function inTheme(page: Page, theme: 'light' | 'dark' | 'projector'): Promise<void> {
  await page.addInitScript(
    (name) => localStorage.setItem('elbo-room:settings:1', JSON.stringify({ theme: name })),
    theme,
  );
}
