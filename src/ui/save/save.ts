import { exportCsv } from './exportCsv.ts';
import { exportPng } from './exportPng.ts';
import { exportSvg, type SvgPicture } from './exportSvg.ts';
import { fontFaces } from './fontFaces.ts';

/** Hands a file to the reader as a download. */
function download(blob: Blob, file: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // The download has its own hold on the data by then; without this the memory stays taken.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The picture with the fonts it uses inside; without them where they cannot be read. */
async function picture(figure: Element, title: string): Promise<SvgPicture> {
  return exportSvg(figure, title, await fontFaces(figure).catch(() => ''));
}

/** Saves the planes of a figure as `name.svg`. */
export async function saveSvg(figure: Element, name: string, title: string): Promise<void> {
  const { text } = await picture(figure, title);
  download(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Saves the planes of a figure as `name.png`, twice as fine as on the page. */
export async function savePng(figure: Element, name: string, title: string): Promise<void> {
  download(await exportPng(await picture(figure, title)), `${name}.png`);
}

/** Saves a table as `name.csv`. */
export function saveCsv(table: Parameters<typeof exportCsv>[0], name: string): void {
  download(new Blob([exportCsv(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/** Saves JSON text as `name.json`. */
export function saveJson(text: string, name: string): void {
  download(new Blob([text], { type: 'application/json' }), `${name}.json`);
}
