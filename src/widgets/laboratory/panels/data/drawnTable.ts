import type { Table } from '../../../../state/ownData.ts';
import type { Drawn } from '../../../../state/ownDataDrawn.ts';
import { jitter, withCopies } from './jitter.ts';

/** Fewer are not taken, so that some can be trained on and some held out; the same number as of a file. */
export const least = 10;
/** Fewer items than this teach a network nothing but themselves. */
export const enough = 200;

/** The draws of the copies. */
const seed = 1;

/** What was drawn, with so many copies of each, as a table in the form that files give. */
export function drawnTable(items: readonly Drawn[], copies: number): Table {
  const all = withCopies(
    items.map(({ x }) => x),
    copies,
    seed,
  );
  const features = all[0]?.length ?? 0;
  const isPoint = features === 2;
  const x = new Float32Array(all.length * features);
  all.forEach((item, n) => x.set(item, n * features));
  const labelNames = [...new Set(items.map(({ label }) => label))].toSorted();
  const labels = [
    ...items.map(({ label }) => labelNames.indexOf(label)),
    ...items.flatMap(({ label }) => Array.from({ length: copies }, () => labelNames.indexOf(label))),
  ];
  const moved = isPoint
    ? `moved by normal draws of standard deviation ${jitter.plane} along each axis`
    : `turned by up to ${jitter.degrees}° and moved by up to ${jitter.pixels} pixel, uniformly, both ways`;
  return {
    count: all.length,
    features,
    width: isPoint ? 2 : Math.sqrt(features),
    height: isPoint ? 1 : Math.sqrt(features),
    x,
    factors: {},
    // A class without a name, for what was drawn without a label, is a class too where others have names.
    ...(labelNames.some((name) => name !== '') && {
      labels: Uint8Array.from(labels),
      labelNames: labelNames.map((name) => (name === '' ? 'no label' : name)),
    }),
    total: all.length,
    kept: Uint32Array.from(all, (_, i) => i),
    notes: [
      `${items.length} drawn here${copies > 0 ? `, and ${copies} copies of each, ${moved}` : ''}.`,
      ...(copies > 0
        ? ['Copies of one drawing are both trained on and held out, so held-out numbers flatter the run.']
        : []),
    ],
  };
}
