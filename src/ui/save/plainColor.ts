/**
 * A computed color in the syntax that every SVG reader knows: `color(srgb 1 0.5 0 / 0.2)` and `rgba(…)` become
 * `rgb(…)` with the opacity apart. Any other text passes unchanged.
 */
export function plainColor(text: string): { readonly color: string; readonly opacity?: string } {
  const modern = /^color\(srgb ([\d.e+-]+) ([\d.e+-]+) ([\d.e+-]+)(?: \/ ([\d.e+-]+))?\)$/.exec(text);
  const legacy = /^rgba\((\d+), (\d+), (\d+), ([\d.e+-]+)\)$/.exec(text);
  const found = modern ?? legacy;
  if (!found) return { color: text };
  const most = modern ? 255 : 1;
  const channels = found.slice(1, 4).map((channel) => Math.round(Math.min(255, Math.max(0, Number(channel) * most))));
  const color = `rgb(${channels.join(', ')})`;
  return found[4] === undefined ? { color } : { color, opacity: String(Number(found[4])) };
}
