import type { SvgPicture } from './exportSvg.ts';

/** The picture as a PNG of `scale` device pixels for each CSS pixel. Rejects when the browser cannot draw it. */
export async function exportPng(picture: SvgPicture, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('exportPng: a 2-D canvas must be available, got none');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('exportPng: the canvas gave no image'))),
      'image/png',
    );
  });
}
