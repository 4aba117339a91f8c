import { memo, useId } from 'react';
import type { NormalizeName, TableFacts } from '../../../../state/ownData.ts';
import { useOwnData } from '../../../../state/useOwnData.ts';
import { Pick } from './Fields.tsx';

const ways: Readonly<Record<NormalizeName, { readonly name: string; readonly says: string }>> = {
  none: { name: 'as they are', says: 'The numbers stay as in the file; pictures lie between 0 and 1 already.' },
  range: {
    name: 'one range for all, to 0 … 1',
    says: 'All numbers by the same range, so curves keep their shape, and differences between columns stay.',
  },
  columns: {
    name: 'each column to 0 … 1',
    says: 'Each column by its own range, so that no unit of measurement outweighs another.',
  },
  standardize: {
    name: 'each column to mean 0, std 1',
    says: 'Each column by its own mean and spread, so far values stay far; no Bernoulli likelihood then.',
  },
};

const shares = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5];

interface NormalizingProps {
  readonly facts: TableFacts;
  readonly onChoose: (by: { normalizeBy?: NormalizeName; heldOutShare?: number }) => void;
}

/** How the numbers are brought to a common size, and how many items are held out. */
export const Normalizing = memo(function Normalizing({ facts, onChoose }: NormalizingProps) {
  const id = useId();
  const normalizeBy = useOwnData((state) => state.normalizeBy);
  const heldOutShare = useOwnData((state) => state.heldOutShare);
  const text = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−');
  return (
    <section className="pane">
      <h3>
        Normalization{' '}
        <span>
          numbers from {text(facts.low)} to {text(facts.high)} as read
        </span>
      </h3>
      <fieldset className="own-ways">
        <legend className="vh">Normalization</legend>
        {Object.entries(ways).map(([way, { name, says }]) => (
          <label key={way}>
            <input
              type="radio"
              name={id}
              checked={way === normalizeBy}
              onChange={() => onChoose({ normalizeBy: way as NormalizeName })}
            />
            <span>
              <b>{name}</b>
              {way === facts.suggested && ' (suggested)'}. {says}
            </span>
          </label>
        ))}
      </fieldset>
      <Pick
        label="held out, to measure on"
        value={String(heldOutShare)}
        options={shares.map((share) => [String(share), `${Math.round(100 * share)} %, at most 2,000 items`])}
        onChange={(next) => onChoose({ heldOutShare: Number(next) })}
      />
    </section>
  );
});
