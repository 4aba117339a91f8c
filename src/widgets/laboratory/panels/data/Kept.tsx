import { ownData } from '../../../../state/ownData.ts';
import { useOwnData } from '../../../../state/useOwnData.ts';
import { wholeText } from '../../../vae-trainer/words.ts';
import type { LabValues } from '../../settings.ts';
import { printOf } from './trainOn.ts';

/** The offer of what this browser keeps, while nothing else was brought. */
export function Kept({ values }: { readonly values: LabValues }) {
  const { kept, prepared, keepProblem } = useOwnData((state) => state);
  const says = keepProblem !== '' && (
    <p className="trouble" role="alert">
      {keepProblem}
    </p>
  );
  if (!kept || prepared?.data.fingerprint === kept.fingerprint) return says;
  const isMeant = values.data === 'own' && values.dataPrint === printOf(kept.fingerprint);
  return (
    <div className="own-kept">
      {says}
      <p>
        This browser keeps <b>{kept.name}</b>: {wholeText(kept.count)} items of {wholeText(kept.features)} numbers
        {isMeant ? ', the data that this address was made with.' : '.'}
      </p>
      <div className="runs-acts">
        <button type="button" className="btn alt" onClick={() => void ownData.recall()}>
          Use them again
        </button>
        <button type="button" className="quiet" onClick={() => void ownData.forget()}>
          Forget them
        </button>
      </div>
    </div>
  );
}
