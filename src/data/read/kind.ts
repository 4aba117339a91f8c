import { isIdx } from './idx.ts';
import { isNpy } from './npyHead.ts';
import { isJpeg, isPng } from './raster.ts';
import { isWav } from './wav.ts';
import { isZip } from './zip.ts';

/** What the first bytes of a file say it is. */
export type Kind = 'idx' | 'npy' | 'zip' | 'picture' | 'wav' | 'json' | 'text' | 'empty' | 'unknown';

/** Formats that are common and not read, by their first bytes, with what to do instead. */
const foreign: readonly (readonly [start: string, name: string, remedy: string])[] = [
  ['GIF8', 'a GIF picture', 'save it as PNG'],
  ['BM', 'a BMP picture', 'save it as PNG'],
  ['%PDF', 'a PDF document', 'save its data as CSV'],
  ['\x89HDF', 'an HDF5 file', 'save the array with numpy.save'],
  ['PAR1', 'a Parquet file', 'save the table as CSV'],
  ['\xd0\xcf\x11\xe0', 'an old Office document', 'save the table as CSV'],
  ['7z\xbc\xaf', 'a 7z archive', 'unpack it first'],
  ['Rar!', 'a RAR archive', 'unpack it first'],
  ['BZh', 'a bzip2 file', 'unpack it first'],
  ['\xfd7zXZ', 'an xz file', 'unpack it first'],
  ['\x1f\x8b', 'gzip inside gzip', 'unpack it once'],
  ['\x80\x02', 'a Python pickle', 'save the array with numpy.save'],
  ['\x80\x03', 'a Python pickle', 'save the array with numpy.save'],
  ['\x80\x04', 'a Python pickle', 'save the array with numpy.save'],
  ['\x80\x05', 'a Python pickle', 'save the array with numpy.save'],
  ['MATLAB 5', 'a MATLAB file', 'save the array as CSV'],
  ['RIFF', 'a RIFF file that is no WAV sound', 'save sound as WAV, pictures as PNG'],
  ['ID3', 'an MP3 file', 'save the sound as WAV'],
  ['OggS', 'an Ogg file', 'save the sound as WAV'],
  ['fLaC', 'a FLAC file', 'save the sound as WAV'],
];

/** Which foreign format it is and what to do, in a half-sentence, if it is one that is known. */
export function foreignFormat(start: Uint8Array): string | undefined {
  const text = String.fromCharCode(...start.subarray(0, 16));
  const found = foreign.find(([magic]) => text.startsWith(magic));
  return found && `it is ${found[1]}; ${found[2]}`;
}

/** Whether these bytes are text: no control characters but tabs and ends of lines; UTF-16 if it says so itself. */
function isText(start: Uint8Array): boolean {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return true;
  return start.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}

/** Tells what a file is by its first bytes, whatever its name. */
export function kindOf(start: Uint8Array): Kind {
  if (start.length === 0) return 'empty';
  if (isNpy(start)) return 'npy';
  if (isZip(start)) return 'zip';
  if (isPng(start) || isJpeg(start)) return 'picture';
  if (isWav(start)) return 'wav';
  if (isIdx(start)) return 'idx';
  if (foreignFormat(start) !== undefined || !isText(start)) return 'unknown';
  const text = new TextDecoder().decode(start).trimStart();
  return text.startsWith('[') || text.startsWith('{') ? 'json' : 'text';
}
