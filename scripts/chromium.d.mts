/** The path of a Chromium, Chrome or Edge on this machine, or undefined. */
export function findChromium(): string | undefined;
/** The path of a browser, after installing one where that is possible; undefined after saying what to do. */
export function ensureChromium(): string | undefined;
