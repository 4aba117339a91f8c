import type { Locator } from './test.ts';

/** The step of a live run, as its device line shows it; not a number while a recording is shown, which has steps of its own. */
export async function shownStep(deviceLine: Locator): Promise<number> {
  const line = await deviceLine.innerText();
  const shown = line.startsWith('Recorded') ? undefined : /step\s+([\d,]+)/.exec(line)?.[1];
  return shown === undefined ? Number.NaN : Number(shown.replaceAll(',', ''));
}
