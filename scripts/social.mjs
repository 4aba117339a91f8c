// Draws the social previews, the touch icon and the screenshot of the README from the last build, with Chromium.
// Not part of the build, since a browser may be missing there: run it when titles or the look change, and commit.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { ensureChromium } from './chromium.mjs';
import { root } from './install.mjs';
import { palettePng } from './palette-png.mjs';
import { servePages } from './pages-server.mjs';

const executablePath = ensureChromium();
if (!executablePath) process.exit(1);
const { chromium } = await import('@playwright/test');

/** Covers the page with its own title, first sentence and a picture of its first figure, in its own type and colors. */
function compose({ title, summary, picture }) {
  const part = (tag, css, text = '') => {
    const element = document.createElement(tag);
    element.style.cssText = css;
    element.textContent = text;
    return element;
  };
  const card = part(
    'div',
    'position:fixed;inset:0;z-index:99999;background:var(--ground);color:var(--ink);display:grid;grid-template-columns:460px 1fr;gap:36px;align-items:center;padding:0 48px 0 72px;overflow:hidden',
  );
  const words = part('div', '');
  const front = title === 'ELBO Room';
  if (!front) words.append(part('p', 'font:500 26px var(--serif);margin:0 0 28px;color:var(--ink-2)', 'ELBO Room'));
  words.append(
    part('p', 'font:500 60px/1.08 var(--serif);letter-spacing:-.01em;margin:0 0 26px;text-wrap:balance', title),
    part('p', 'font:400 27px/1.36 var(--serif);margin:0;color:var(--ink-2);text-wrap:pretty', summary),
  );
  const image = part('img', 'display:block;max-width:100%;max-height:540px;margin:auto');
  image.src = picture;
  card.append(words, image);
  document.body.append(card);
  document.body.style.overflow = 'hidden';
  return image.decode();
}

/** Wakes a page, as the first sign of life does, and waits for it. */
async function ready(page) {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

/** Takes a picture of the page and writes it with a small palette. */
async function save(page, file) {
  const shot = (await page.screenshot()).toString('base64');
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
    return { width: image.width, height: image.height, pixels: btoa(text) };
  }, shot);
  const png = palettePng(width, height, Buffer.from(pixels, 'base64'));
  await writeFile(root + file, png);
  console.log(`${file} ${png.length} bytes`);
}

const server = await servePages({ folder: `${root}dist` });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
try {
  // The front page and the lessons; other pages show the picture of the front page.
  const lessons = (await readdir(`${root}lessons`, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const paths = ['', ...lessons.map(({ name }) => `${name.replace(/^\d+-/, '')}/`)];
  await mkdir(`${root}public/social`, { recursive: true });
  const look = { colorScheme: 'light', reducedMotion: 'reduce' };
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, ...look });
  const close = await browser.newPage({ viewport: { width: 660, height: 1000 }, deviceScaleFactor: 2, ...look });
  for (const path of paths) {
    await close.goto(server.url + path);
    await ready(close);
    // Figures that wait for a prediction are opened.
    const skip = close.getByRole('button', { name: 'I would rather just look' });
    while ((await skip.count()) > 0) await skip.first().click();
    // The trainer's figure is a whole laboratory; its plane stands for it.
    const plane = close.locator('.latent-plane');
    const figure = ((await plane.count()) > 0 ? plane : close.locator('.fig-planes')).first();
    await figure.scrollIntoViewIfNeeded();
    await close.waitForLoadState('networkidle');
    const box = await figure.boundingBox();
    // Labels may reach a little beyond the planes.
    const above = (await plane.count()) > 0 ? 0 : 14;
    const clip = { x: box.x - 8, y: box.y - above, width: box.width + 16, height: box.height + above };
    const picture = `data:image/png;base64,${(await close.screenshot({ clip })).toString('base64')}`;
    await page.goto(server.url + path);
    await ready(page);
    const facts = await page.evaluate(() => ({
      title: document.title.replace(/ · ELBO Room$/, ''),
      summary: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    }));
    await page.evaluate(compose, { ...facts, picture });
    await page.evaluate(() => document.fonts.ready);
    await save(page, `public/social/${path === '' ? 'home' : path.replace('/', '')}.png`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(server.url);
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  await save(page, 'docs/screenshot.png');
  await page.setViewportSize({ width: 180, height: 180 });
  const icon = (await readFile(`${root}public/favicon.svg`, 'utf8')).replace(/ rx="\d+"/, '');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:180px;height:180px}</style>${icon}`);
  await save(page, 'public/icon-180.png');
} finally {
  await browser.close();
  await server.close();
}
