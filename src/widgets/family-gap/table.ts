import type { TableData } from '../../ui/FigureTable.tsx';
import type { FamilyScene } from './scene.ts';
import { endsOf, type Search } from './searches.ts';

/** The figure's numbers. */
export function tableOf(shown: FamilyScene, searches: readonly Search[]): TableData {
  const { q, best, rests } = shown;
  const ends = endsOf(searches);
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['log p(x) (nats)', shown.logEvidence, 'quadrature'],
      ['ELBO of q (nats)', shown.elbo, 'moments of q'],
      ['gap, KL(q ‖ p(z | x)) (nats)', shown.gap, 'moments of q'],
      ['gap of the best bell (nats)', shown.price, 'closed form of the best bell'],
      ['log 2 (nats)', Math.LN2, ''],
      ['mean of q', q.mean, ''],
      ['standard deviation of q', q.std, ''],
      ['posterior at 0 over posterior at a mode', shown.valley, ''],
      ['mean of the best bell', best.mean, 'its mirror image is as good'],
      ['standard deviation of the best bell', best.std, ''],
      ...rests.map(({ q: at, kind, gap }): readonly [string, number, string] => [
        `gap on a ${kind} of the map (nats)`,
        gap,
        `mean ${at.mean.toFixed(3)}, standard deviation ${at.std.toFixed(3)}`,
      ]),
      ['searches that ended left of 0', ends.left, `of ${searches.length}`],
      ['searches that ended in the middle', ends.middle, `of ${searches.length}`],
      ['searches that ended right of 0', ends.right, `of ${searches.length}`],
    ],
  };
}
