import { gzipSync } from 'node:zlib';
import { expect, open, type Page, pages, test } from './test.ts';

/** What arrives only when it is used: plots, tensor libraries, the trainer, mathematics at run time. */
const heavy = /plotly|tfjs|tensorflow|katex|texRuntime|worker|serve|webgl|cpu|plain/i;

/** Counts the scripts that the network brings, compressed as a server would. */
function counting(
  page: Page,
): () => Promise<{ total: number; parts: readonly { url: string; name: string; size: number }[] }> {
  const loaded = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    loaded.set(
      response.url(),
      response.body().then((body) => gzipSync(body, { level: 9 }).length),
    );
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    const parts = await Promise.all(
      [...loaded].map(async ([url, size]) => ({ url, name: url.split('/').at(-1) ?? '', size: await size })),
    );
    return { total: parts.reduce((sum, { size }) => sum + size, 0), parts };
  };
}

/**
 * Bytes with every island awake: half as much again as before the first touch, which is room for the widgets of a long lesson
 * and none for a library. Lesson 8 has eight live figures and lesson 10 seven, lesson 5 has four and seven ladders, and lesson 1
 * reads what is typed and shows two networks.
 */
const most: Readonly<Record<string, number>> = {
  'densities/': 152_000,
  'elbo/': 152_000,
  'vae/': 158_000,
  'train-a-vae/': 180_000,
  'experts/': 168_000,
  'products/': 195_000,
};

for (const path of pages) {
  test(`${path || 'the front page'} loads at most 93 kB of compressed script before anyone touches it`, async ({
    page,
  }) => {
    const count = counting(page);
    await page.goto(path);
    const { total, parts } = await count();
    console.log(`${path || '/'}: ${total} bytes of script before interaction`);
    expect(total, parts.map(({ name, size }) => `${name} ${size}`).join(', ')).toBeLessThanOrEqual(93_000);
  });

  test(`${path || 'the front page'}, with every island awake, has loaded nothing heavy`, async ({ page }) => {
    const count = counting(page);
    await open(page, path);
    const { total, parts } = await count();
    console.log(`${path || '/'}: ${total} bytes of script with every island awake`);
    expect(parts.filter(({ name }) => heavy.test(name))).toEqual([]);
    expect(total, parts.map(({ name, size }) => `${name} ${size}`).join(', ')).toBeLessThanOrEqual(
      most[path] ?? 142_000,
    );
  });
}

for (const path of ['densities/', 'elbo/', 'train-a-vae/', 'products/']) {
  test(`the prose of ${path} is in no script: a reader who does nothing loads a few kilobytes`, async ({ page }) => {
    const count = counting(page);
    await page.goto(path);
    const { total, parts } = await count();
    const islandsInView = await page
      .locator('[data-island]')
      .evaluateAll((islands) => islands.filter((island) => island.getBoundingClientRect().top < innerHeight).length);
    if (islandsInView === 0) expect(total, JSON.stringify(parts)).toBeLessThanOrEqual(15_000);
    const heading = await page.locator('main h2').first().innerText();
    for (const { url } of parts) {
      const text = await page.request.get(url).then((response) => response.text());
      expect(text).not.toContain(heading);
    }
  });
}

test('the page for wrong addresses loads no script at all', async ({ page, trouble }) => {
  trouble.expect(/404/, 'the address asked for does not exist');
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('no/such/page');
  expect(scripts).toEqual([]);
});

test('a figure that comes into view on a lesson asks for nothing from another place than this site', async ({
  page,
}) => {
  await open(page, 'kl-divergence/');
  const height = await page.evaluate(() => document.body.scrollHeight);
  for (let top = 0; top < height; top += 700) await page.mouse.wheel(0, 700);
  await page.waitForLoadState('networkidle');
});
