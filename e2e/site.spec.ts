import { existsSync, readFileSync } from 'node:fs';
import { dist } from './serve.ts';
import { expect, open, pages, sites, test } from './test.ts';

/** The lessons that are open. */
const lessons = [
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
] as const;

const titles: Readonly<Record<(typeof pages)[number], RegExp>> = {
  '': /^ELBO Room$/,
  'densities/': /^Densities, expectations and why averages settle · ELBO Room$/,
  'gaussian/': /^The Gaussian: bread and butter · ELBO Room$/,
  'bayes/': /^Joint, marginal, conditional, Bayes · ELBO Room$/,
  'kl-divergence/': /^Convexity, Jensen and KL · ELBO Room$/,
  'elbo/': /^Latent variables and the ELBO · ELBO Room$/,
  'em/': /^Tightening the bound: EM and variational inference · ELBO Room$/,
  'vae/': /^The variational autoencoder: .* · ELBO Room$/,
  'train-a-vae/': /· ELBO Room$/,
  'experts/': /^Building blocks: .* · ELBO Room$/,
  'products/': /^Products of Gaussians, .* · ELBO Room$/,
  'laboratory/': /^The laboratory · ELBO Room$/,
  'how-we-know/': /^How we know · ELBO Room$/,
  'how-we-know/d5/': /^D5: .* · ELBO Room$/,
  'bayes/notes/': /^Notes for the lecturer: .* · ELBO Room$/,
  'figures/': /^All figures · ELBO Room$/,
  'search/': /^Search · ELBO Room$/,
  'teach/': /^Teach with this · ELBO Room$/,
};

for (const [place, site] of Object.entries(sites)) {
  test.describe(`served at ${place}`, () => {
    test.use({ baseURL: site });

    // Under a folder every page; at a domain's root one of each kind, since their links are the same.
    for (const path of place === '/' ? (['', 'elbo/', 'laboratory/', 'how-we-know/d5/'] as const) : pages) {
      test(`${path || 'the front page'} comes alive with a title, a description and a social image`, async ({
        page,
      }) => {
        await open(page, path);
        await expect(page).toHaveTitle(titles[path]);
        const about = await page.locator('meta[name=description]').getAttribute('content');
        expect(about?.length).toBeGreaterThan(40);
        const image = await page.locator('meta[property="og:image"]').getAttribute('content');
        const picture = await page.request.get(new URL(image ?? '', page.url()).href);
        expect(picture.status()).toBe(200);
        expect(picture.headers()['content-type']).toBe('image/png');
      });
    }

    test('links lead from the front page to a lesson, on to the next and home again', async ({ page }) => {
      await open(page, '');
      await page.locator('#lessons').getByRole('link', { name: 'Convexity, Jensen and KL' }).click();
      await expect(page).toHaveURL(`${site}kl-divergence/`);
      await page
        .getByRole('navigation', { name: 'Previous and next lesson' })
        .getByRole('link', { name: /Next/ })
        .click();
      await expect(page).toHaveURL(`${site}elbo/`);
      await page.getByRole('link', { name: 'ELBO Room' }).first().click();
      await expect(page).toHaveURL(site);
    });

    test('an address without its last slash is led to the page', async ({ page }) => {
      await page.goto('kl-divergence');
      await expect(page).toHaveURL(`${site}kl-divergence/`);
    });

    test('a wrong address, however deep, shows a page of its own with the way home', async ({ page, trouble }) => {
      trouble.expect(/status 404|Failed to load resource.*404/, 'the address asked for does not exist');
      const response = await page.goto('no/such/page');
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
      const font = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
      expect(font).toContain('Source');
      await page.getByRole('link', { name: 'front page' }).click();
      await expect(page).toHaveURL(site);
    });
  });
}

test('the site map lists every page once, with whole addresses', () => {
  const map = readFileSync(`${dist}sitemap.xml`, 'utf8');
  const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  const root = listed.find((address) => pages.every((path) => listed.includes(address + path)));
  expect(root).toMatch(/^https?:\/\/.*\/$/);
  expect(new Set(listed).size).toBe(listed.length);
  for (const address of listed) {
    const path = address.slice(root?.length);
    expect(existsSync(`${dist}${path}index.html`), path).toBe(true);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ trouble }) => {
    trouble.expect(/request failed: .*\.js csp$/, 'a browser without scripts refuses to fetch them beforehand');
  });

  for (const path of lessons) {
    test(`${path} can be read: text, mathematics for eyes and for ears, and a picture of each figure`, async ({
      page,
    }) => {
      await page.goto(path);
      const words = await page.locator('main').innerText();
      expect(words.split(/\s+/).length).toBeGreaterThan(300);
      expect(await page.locator('.katex-html').count()).toBeGreaterThan(20);
      expect(await page.locator('math').count()).toBeGreaterThan(20);
      const figures = page.locator('figure.figure');
      expect(await figures.count()).toBeGreaterThan(0);
      for (const figure of await figures.all()) {
        const drawn = figure.locator('svg').locator('path, circle, rect, line, polyline');
        expect(await drawn.count()).toBeGreaterThan(5);
        await expect(figure.locator('svg:visible').first()).toBeVisible();
        // Pictures within a figure have captions of their own; the figure's stands at its end.
        await expect(figure.locator('figcaption').last()).not.toBeEmpty();
      }
    });
  }

  test('every line of every derivation is there with its value', async ({ page }) => {
    await page.goto('kl-divergence/');
    const rungs = page.locator('.rung');
    expect(await rungs.count()).toBeGreaterThan(20);
    for (const rung of await rungs.all()) await expect(rung.locator('.reading')).toContainText(/\d/);
    await expect(page.locator('.light.is-broken')).toHaveCount(0);
  });

  test('the front page says what this is and leads into it', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ELBO Room');
    await expect(page.locator('.first-figure svg').first()).toBeVisible();
    await page.locator('#lessons').getByRole('link').first().click();
    await expect(page.locator('main h1')).not.toBeEmpty();
  });
});
