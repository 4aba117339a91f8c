import type { DecodeImage } from './reading.ts';

/** Decodes a picture in the page or in a worker, whichever has the canvas; rejects for what the browser cannot decode. */
export const decodeInBrowser: DecodeImage = async (file) => {
  // The pixels as the file has them: no turning of colors into the screen's, no multiplying by alpha.
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  const { width, height } = bitmap;
  try {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('decodeInBrowser: no canvas to read pixels from');
    context.drawImage(bitmap, 0, 0);
    return { width, height, rgba: context.getImageData(0, 0, width, height).data };
  } finally {
    bitmap.close();
  }
};
