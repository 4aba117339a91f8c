import { createServer } from 'vite';
import { expect, test } from './test.ts';

test('the development server serves a lesson with everything its address asks for', async ({ page, trouble }) => {
  test.setTimeout(120_000);
  const server = await createServer({ logLevel: 'silent', server: { host: '127.0.0.1', port: 0 } });
  try {
    await server.listen();
    const site = server.resolvedUrls?.local[0] ?? '';
    trouble.expect(new RegExp(`^request to another origin: ${site}`), 'the development server is a site of its own');
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.addInitScript(() => localStorage.setItem('elbo-room:settings:1', '{"theme":"projector"}'));
    await page.goto(`${site}kl-divergence/`);
    // Set before the first paint, by the script that the page asks for by a relative address.
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Convexity, Jensen and KL');
    // On a fresh clone the server loads the page once more when it has prepared its packages, so the pointer keeps moving.
    await expect(async () => {
      await page.mouse.move(3, 3);
      await page.mouse.move(4, 4);
      await expect(page.locator('html')).toHaveAttribute('data-ready', '', { timeout: 3000 });
    }).toPass({ timeout: 90_000 });
    expect(missing).toEqual([]);
  } finally {
    await server.close();
  }
});
