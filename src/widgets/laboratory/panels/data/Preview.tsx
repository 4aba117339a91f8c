import { memo } from 'react';
import { ownData, ownSpectrumKey, type Prepared } from '../../../../state/ownData.ts';
import { useOwnData } from '../../../../state/useOwnData.ts';
import { wholeText } from '../../../vae-trainer/words.ts';
import type { LabValues } from '../../settings.ts';
import { Classes } from './Classes.tsx';
import { Items } from './Items.tsx';
import { Normalizing } from './Normalizing.tsx';
import { SpectrumPane } from './SpectrumPane.tsx';
import { Start } from './Start.tsx';
import { Where } from './Where.tsx';

interface PreviewProps {
  readonly values: LabValues;
  readonly prepared: Prepared;
}

const formOf = ({ data: { kind, width, height } }: Prepared): string => {
  if (height > 1) return `pictures of ${width} × ${height} pixels`;
  return kind === 'points' ? 'points of a plane' : `rows of ${wholeText(width)} number${width === 1 ? '' : 's'}`;
};

/** What was read: how many, of what form, and what the reader of files noted. */
const Facts = memo(function Facts({ prepared }: { readonly prepared: Prepared }) {
  const facts = useOwnData((state) => state.facts);
  const { data, constant, classes, firstCount } = prepared;
  return (
    <section className="pane own-facts">
      <h3>
        {data.name} <span>the first {firstCount} to train on</span>
      </h3>
      <p className="own-count">
        {wholeText(data.train.count + data.heldOut.count)} items, {formOf(prepared)}: {wholeText(data.train.count)} to
        train on, {wholeText(data.heldOut.count)} held out.
      </p>
      <Items prepared={prepared} />
      {classes.length > 0 && <Classes classes={classes} />}
      {constant > 0 && (
        <p className="why-not">
          {wholeText(constant)} of {wholeText(data.features)} numbers never change. They carry no information, and a
          learned σ shrinks on their account: leave them out where you can.
        </p>
      )}
      {facts && facts.notes.length > 0 && (
        <ul className="own-notes">
          {facts.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
});

const prepareBy = (by: Parameters<typeof ownData.prepare>[0]): void => void ownData.prepare(by);

/** Everything to be seen and chosen before training. */
export function Preview({ values, prepared }: PreviewProps) {
  const { facts, spectra } = useOwnData((state) => state);
  const spectrum = spectra.find(({ key }) => key === ownSpectrumKey(prepared))?.spectrum;
  return (
    <>
      <Facts prepared={prepared} />
      {facts && <Normalizing facts={facts} onChoose={prepareBy} />}
      <Start values={values} prepared={prepared} />
      <SpectrumPane values={values} spectrum={spectrum} data="own" fingerprint={prepared.data.fingerprint} />
      <Where x={prepared.first} count={prepared.firstCount} form={prepared.data} />
    </>
  );
}
