import type { Training } from '../../../../state/training.ts';
import { FigureTable } from '../../../../ui/FigureTable.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { wholeText } from '../../../vae-trainer/words.ts';

/** How well sampled codes tell each true factor. */
export function Factors({ quality }: Pick<Training, 'quality'>) {
  if (!quality) return null;
  const { r2, accuracy, step } = quality;
  const rows = [
    ...Object.entries(r2).map(([name, value]) => [name, formatNumber(value, 3)]),
    ...(accuracy === undefined ? [] : [['class, share told right', formatNumber(accuracy, 3)]]),
  ];
  if (rows.length === 0) return null;
  return (
    <section className="pane">
      <h3>
        What codes tell <span>at step {wholeText(step)}</span>
      </h3>
      <FigureTable title="R² of each true factor on test" data={{ columns: ['factor', 'R²'], rows }} />
      <p className="trainer-note">
        A code is drawn from q(z | x) of each test item, and of 1,000 training items; a factor is told by the mean over
        the 10 nearest of those. R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)²: 1 when the codes tell it, about 0 or below when they do
        not. An angle is told by its cosine and sine{accuracy === undefined ? '' : ', a class by the 7 nearest'}.
      </p>
    </section>
  );
}
