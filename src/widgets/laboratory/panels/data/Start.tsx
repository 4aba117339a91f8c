import { ownData, type Prepared } from '../../../../state/ownData.ts';
import { setValues } from '../../../../state/page.ts';
import { useOwnData } from '../../../../state/useOwnData.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import type { LabValues } from '../../settings.ts';
import { printOf, trainOn } from './trainOn.ts';

interface StartProps {
  readonly values: LabValues;
  readonly prepared: Prepared;
}

/** The likelihood of gray pixels, where it suits, as an offer. */
function Offer({ values, prepared }: StartProps) {
  const { unitRange, data } = prepared;
  if (!unitRange || data.height === 1 || values.data !== 'own' || values.likelihood !== 'gaussian') return null;
  return (
    <p className="trainer-note">
      All pixels lie between 0 and 1: a continuous Bernoulli is made for them.{' '}
      <button type="button" className="quiet" onClick={() => setValues({ likelihood: 'continuous-bernoulli' })}>
        Take it
      </button>
    </p>
  );
}

/** Training on what was read, and keeping it. */
export function Start({ values, prepared }: StartProps) {
  const isOwnRun = useTraining(({ settings, phase }) => settings?.data === 'own' && phase !== 'recorded');
  const busy = useOwnData((state) => state.busy);
  const kept = useOwnData((state) => state.kept);
  const print = printOf(prepared.data.fingerprint);
  const asked = values.data === 'own' && values.dataPrint !== 0;
  const isKept = kept?.fingerprint === prepared.data.fingerprint;
  const repeat = asked && values.dataPrint === print && !isOwnRun && values.run > 0;
  return (
    <section className="pane own-start">
      {asked && values.dataPrint !== print && !isOwnRun && (
        <p className="why-not" role="status">
          These are not the data that this address was made with: their fingerprint differs. Another file, or another
          choice above.
        </p>
      )}
      <div className="runs-acts">
        <button type="button" className="btn" disabled={busy === 'preparing'} onClick={() => trainOn(prepared, values)}>
          Train on these
        </button>
        {repeat && (
          <button type="button" className="btn alt" onClick={() => trainOn(prepared, values, values.run)}>
            Repeat the {values.run} steps of this address
          </button>
        )}
        <button type="button" className="btn alt" disabled={isKept} onClick={() => void ownData.keep()}>
          {isKept ? 'Kept in this browser' : 'Keep in this browser'}
        </button>
      </div>
      <p className="trainer-note">
        Until then the run of this page goes on as it is. A link repeats the settings, <b>not the data</b>: it holds
        their fingerprint (<span className="own-print">{prepared.data.fingerprint}</span>), by which the same file is
        known again.
      </p>
      <Offer values={values} prepared={prepared} />
    </section>
  );
}
