import { plainColor } from './plainColor.ts';

/** What a mark's look is made of; everything else of its style is left behind. */
const looks = [
  // Before the colors, which may bring an opacity of their own.
  'fill-opacity',
  'stroke-opacity',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'vector-effect',
  'visibility',
  'r',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
] as const;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Copies the computed look of `from` and its descendants onto the same elements of the copy `to`. */
function inlineLook(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  // What invites a hand, or answers one, has no place in a file.
  if (from.matches('.handle-focus, .handle-target, .chevrons')) {
    to.setAttribute('display', 'none');
    return;
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
  if (style.display === 'none') {
    to.setAttribute('display', 'none');
    return;
  }
  for (const name of looks) {
    const value = style.getPropertyValue(name);
    if (value === '' || (name === 'r' && from.localName !== 'circle')) continue;
    const { color, opacity } = plainColor(value);
    // A pattern is named with the address of the page in front; only its name means anything in a file.
    to.setAttribute(name, color.replace(/url\("?[^"#)]*#([^")]+)"?\)/, 'url(#$1)'));
    if (opacity !== undefined) to.setAttribute(`${name}-opacity`, opacity);
  }
  Array.from(from.children).forEach((child, i) => {
    const copy = to.children[i];
    if (copy) inlineLook(child, copy);
  });
}

/** What a figure is drawn with. */
type Part = SVGSVGElement | HTMLCanvasElement;

/** A surface of Plotly’s. */
const surface = '.gl-container canvas';

/** What is left of a surface, which the browser lets nobody read back from the graphics card: a sentence in its place. */
function wordsFor(part: Part): Element {
  const words = document.createElementNS(svgNamespace, 'text');
  const { fontFamily } = getComputedStyle(part);
  for (const [name, value] of Object.entries({
    dy: '1.2em',
    'font-family': fontFamily,
    'font-size': '15',
    fill: plainColor(getComputedStyle(document.documentElement).color).color,
  }))
    words.setAttribute(name, value);
  words.textContent = 'The surface is on the page only: a file cannot hold what is turned by hand.';
  return words;
}

/** A copy of a part that needs no style sheet; a canvas becomes an image, but for a surface. */
function copyOf(part: Part): Element {
  if (part.matches(surface)) return wordsFor(part);
  if (part instanceof HTMLCanvasElement) {
    const image = document.createElementNS(svgNamespace, 'image');
    image.setAttribute('href', part.toDataURL());
    return image;
  }
  const copy = part.cloneNode(true) as SVGSVGElement;
  inlineLook(part, copy);
  // On the page a name may stand a little outside its plane; a nested picture would cut it off.
  copy.setAttribute('overflow', 'visible');
  return copy;
}

/** A picture as text, with its size in CSS pixels. */
export interface SvgPicture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Every picture inside `figure` (our planes, Plotly's, canvases) in one SVG, placed as on the page, with computed styles written out and `fontFaces`
 * (CSS) inside, so that the file looks the same anywhere. Throws when the figure holds no picture.
 */
export function exportSvg(figure: Element, title: string, fontFaces = ''): SvgPicture {
  const parts = Array.from(
    figure.querySelectorAll<Part>('svg.plane-svg, svg.main-svg, svg.kl-bars, .sheet > svg, canvas'),
  )
    // What frames a surface goes with it; one line is kept for the words.
    .filter((part) => part instanceof HTMLCanvasElement || !part.closest('.js-plotly-plot')?.querySelector(surface))
    .map((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return { part, box: new DOMRect(left, top, width, part.matches(surface) ? Math.min(height, 24) : height) };
    })
    .filter(({ box }) => box.width > 0 && box.height > 0);
  const boxes = parts.map(({ box }) => box);
  if (parts.length === 0) throw new Error('exportSvg: the figure must hold a picture, got none');
  const margin = 16;
  const left = Math.min(...boxes.map((box) => box.left)) - margin;
  const top = Math.min(...boxes.map((box) => box.top)) - margin;
  const width = Math.ceil(Math.max(...boxes.map((box) => box.right)) - left + margin);
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - top + margin);
  const picture = document.createElementNS(svgNamespace, 'svg');
  picture.setAttribute('xmlns', svgNamespace);
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  const add = (name: string, parent: Element = picture): Element =>
    parent.appendChild(document.createElementNS(svgNamespace, name));
  add('title').textContent = title;
  if (fontFaces !== '') add('style').textContent = fontFaces;
  const ground = add('rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', plainColor(getComputedStyle(document.documentElement).backgroundColor).color);
  for (const { part, box } of parts) {
    const copy = copyOf(part);
    const attributes = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
    for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, value.toFixed(1));
    picture.append(copy);
  }
  return { text: new XMLSerializer().serializeToString(picture), width, height };
}
