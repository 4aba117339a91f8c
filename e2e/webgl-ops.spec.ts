import { expect, test, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { servePages } from '../scripts/pages-server.mjs';
import type { Course } from './harness/webglOps.ts';

/** The page that holds the device, built apart: the site ships no test pages. */
let site: { readonly url: string; readonly close: () => Promise<void> };
let folder: string;

/** What the page complained about. */
let problems: string[] = [];

test.beforeEach(() => {
  problems = [];
});

test.afterEach(() => {
  expect(problems).toEqual([]);
});

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elbo-room-webgl-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('harness/', import.meta.url)),
    base: './',
    logLevel: 'warn',
    define: { global: 'globalThis' },
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 10_000 },
  });
  site = await servePages({ folder });
});

test.afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the device in a fresh page; gives the least ε for Adam. */
async function open(page: Page, halfFloats: boolean): Promise<number> {
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // Software says that reading pixels back waits for them; how else would the losses be learned.
    if (/GPU stall due to ReadPixels/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  await page.goto(site.url);
  await page.waitForFunction('typeof window.webglOps === "object"');
  return page.evaluate((half) => window.webglOps.open(half), halfFloats);
}

const model: Course['model'] = {
  features: 33,
  latent: 2,
  encoder: { hidden: [17], activation: 'tanh' },
  decoder: { hidden: [17], activation: 'tanh' },
  output: 'linear',
  prior: 'normal',
  components: 5,
};
const adam: Course['settings'] = { kind: 'adam', learningRate: 3e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-3 };
const course: Course = { model, batch: 16, draws: 1, steps: 20, settings: adam };

const courses: Readonly<Record<string, Course>> = {
  'a Gaussian with a learned σ': course,
  'two hidden layers, gradient descent': {
    ...course,
    model: {
      ...model,
      output: 'sigmoid',
      encoder: { hidden: [9, 6], activation: 'softplus' },
      decoder: { hidden: [6, 9], activation: 'relu' },
    },
    settings: { kind: 'sgd', learningRate: 1e-3, momentum: 0.9 },
  },
  'a Bernoulli and a mixture prior': { ...course, model: { ...model, output: 'bernoulli', prior: 'mixture' } },
  'a continuous Bernoulli and a VampPrior': {
    ...course,
    model: { ...model, output: 'continuous-bernoulli', prior: 'vamp' },
  },
  'five draws': { ...course, draws: 5 },
};

test('every operation in WebGL gives what plain double precision gives', async ({ page }) => {
  expect(await open(page, false)).toBe(1e-7);
  const odd = { rows: 7, draws: 3, features: 11, hidden: 5, latent: 3, components: 4, reach: 60 };
  // More rows than indices fit into uniforms, and more numbers than a tile of any chip.
  const tall = { rows: 300, draws: 1, features: 34, hidden: 18, latent: 2, components: 7, reach: 3 };
  const one = { rows: 1, draws: 1, features: 1, hidden: 1, latent: 1, components: 1, reach: 3 };
  for (const sizes of [odd, tall, one]) {
    const found = await page.evaluate((given) => window.webglOps.differences(given), sizes);
    const wrong = Object.entries(found).filter(([, difference]) => !(difference < 1e-4));
    expect(wrong).toEqual([]);
  }
});

test('rows are picked from a table with more rows than a texture', async ({ page }) => {
  await open(page, false);
  const few = [0, 40_000, 16_385, 8_191, 39_999];
  expect(await page.evaluate((rows) => window.webglOps.pick(rows), few)).toEqual(few);
  const many = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 40_001);
  expect(await page.evaluate((rows) => window.webglOps.pick(rows), many)).toEqual(many);
});

test('whole steps in WebGL are those of plain double precision, in at most 40 launches', async ({ page }) => {
  await open(page, false);
  for (const [name, given] of Object.entries(courses)) {
    const result = await page.evaluate((it) => window.webglOps.train(it), given);
    // Single precision, compounded over twenty steps.
    expect(result.weights, name).toBeLessThan(1e-4);
    expect(result.measured, name).toBeLessThan(1e-4);
    expect(result.left, name).toBe(0);
    // Sizes and rates are uniforms, so no step compiles anything after the first of its kind.
    expect([result.measuredStep.programs, result.unmeasuredStep.programs], name).toEqual([0, 0]);
    expect([result.measuredStep.uploads, result.unmeasuredStep.uploads], name).toEqual([0, 0]);
    if (given !== course) continue;
    expect(result.measuredStep.launches).toBeLessThanOrEqual(40);
    expect(result.unmeasuredStep.launches).toBeLessThanOrEqual(40);
  }
});

test('a whole training in WebGL comes to the bound of the plain device', async ({ page }) => {
  await open(page, false);
  const [webgl, plain] = await page.evaluate(() => window.webglOps.finalElbo(500));
  // By then rounding has led the weights apart; where they lead to has not.
  expect(Math.abs(webgl - plain)).toBeLessThan(0.02 * Math.abs(plain));
});

test('training goes on in half floats, as on phones', async ({ page }) => {
  const epsilon = await open(page, true);
  expect(epsilon).toBe(1e-3);
  for (const [name, given] of Object.entries(courses)) {
    const result = await page.evaluate((it) => window.webglOps.train(it), { ...given, steps: 60 });
    expect(result.isFinite, name).toBe(true);
    expect(result.errors[1], name).toBeLessThan(result.errors[0]);
  }
});

test('a device that was closed can be opened again', async ({ page }) => {
  await open(page, false);
  await page.evaluate((it) => window.webglOps.train(it), course);
  expect(await page.evaluate(() => window.webglOps.reopen())).toBe(1e-7);
  const result = await page.evaluate((it) => window.webglOps.train(it), course);
  expect(result.weights).toBeLessThan(1e-4);
});

test('a lost chip is an error, never numbers', async ({ page }) => {
  await open(page, false);
  const lost = 'Error: the browser took the graphics chip away (WebGL context lost)';
  expect(await page.evaluate(() => window.webglOps.lose())).toBe(`${lost}; ${lost}`);
});
