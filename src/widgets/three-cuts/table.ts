import type { TableData } from '../../ui/FigureTable.tsx';
import { nameOf, uses } from './names.ts';
import type { CutScene } from './scene.ts';
import { boundName } from './words.ts';

/** The figure's numbers, each part with where it starts and ends. */
export function tableOf(shown: CutScene): TableData {
  return {
    columns: ['cut', 'part', 'nats', 'ends at'],
    rows: [
      ...shown.cuts.flatMap(({ id, parts }) =>
        parts.map((part) => [uses[id], nameOf(part, shown.loss).long, part.value, part.to]),
      ),
      ['all three', boundName(shown), shown.bound, shown.bound],
    ],
  };
}
