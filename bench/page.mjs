// What training costs the page that shows it: frames, the longest task, and the time from a click to the first step drawn.
import { fileURLToPath } from 'node:url';
import { servePages } from '../scripts/pages-server.mjs';

const settings = {
  '256-128-2': 'data=digits&hidden=128&batch=128',
  '32-48-2': 'data=heat-bump',
};
const seconds = 5;

/** Milliseconds from the click on Train until the page has drawn a step of a live run. */
async function clickToStep(page) {
  return page.evaluate(async () => {
    /** The steps that the status line shows; none while it is of a recording. */
    const read = () => {
      const line = document.querySelector('.device-line')?.innerText ?? '';
      const shown = line.includes('Recorded') ? undefined : /step\s+([\d,]+)/.exec(line)?.[1];
      return Number(shown?.replaceAll(',', '') ?? 0);
    };
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === 'Train');
    const started = performance.now();
    button.click();
    while (!(read() > 0)) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - started;
  });
}

/** Frames drawn per second, and the longest task of the page in milliseconds, while it trains. */
async function watch(page) {
  return page.evaluate(async (time) => {
    let [frames, longest] = [0, 0];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const started = performance.now();
    while (performance.now() - started < time * 1000) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames++;
    }
    observer.disconnect();
    return { frames: (frames * 1000) / (performance.now() - started), longest };
  }, seconds);
}

/** Rows of the suite `page`, on the built site in `dist`. */
export async function benchPage(browser, report) {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  const server = await servePages({ folder: dist });
  const rows = [];
  try {
    for (const [model, hash] of Object.entries(settings)) {
      for (const device of ['wasm', 'webgl', 'plain']) {
        report(`page ${model}: ${device}`);
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        await page.goto(`${server.url}laboratory/#${hash}&device=${device}`);
        await page.mouse.move(4, 4);
        await page.locator('html[data-ready]').waitFor({ state: 'attached' });
        await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
        const row = (what, value, unit) =>
          rows.push({ suite: 'page', model, device: `${device}: ${what}`, value, unit });
        row('click to first step, cold', await clickToStep(page), 'ms');
        await page.waitForTimeout(1000);
        const { frames, longest } = await watch(page);
        row('frames while training', frames, 'frames/s');
        row('longest task while training (0: none over 50)', longest, 'ms');
        await page.getByRole('button', { name: 'Pause' }).click();
        await page.getByRole('button', { name: 'Start over' }).click();
        await page.waitForTimeout(500);
        row('click to first step, warm', await clickToStep(page), 'ms');
        await page.close();
      }
    }
  } finally {
    await server.close();
  }
  return rows;
}
