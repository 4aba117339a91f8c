/** Resolves CSS colors as an element shows them now, for painters that do not know custom properties. */
export type Ink = (color: string) => string;

/** Makes an `Ink` for `element`: any CSS color, `var(--latent)` or `color-mix(…)` included, becomes `rgb(r, g, b)`. */
export function inkOf(element: Element): Ink {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  element.append(probe);
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();
  const resolve = (color: string): string => {
    probe.style.color = color;
    if (!probe.isConnected) element.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    if (computed.startsWith('rgb(') || !pixel) return computed;
    // Mixed colors compute to oklab(…) or color(…), which Plotly does not read; one painted pixel says what they are.
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = computed;
    pixel.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 255] = pixel.getImageData(0, 0, 1, 1).data;
    return a === 255 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${(a / 255).toFixed(3)})`;
  };
  return (color) => {
    const found = known.get(color);
    if (found !== undefined) return found;
    const made = resolve(color);
    known.set(color, made);
    return made;
  };
}
