import { useEffect } from 'react';
import { ownData, ownSpectrumKey, spectrumKey } from '../../../../state/ownData.ts';
import { useOwnData } from '../../../../state/useOwnData.ts';
import type { LabValues } from '../../settings.ts';
import { SpectrumPane } from './SpectrumPane.tsx';

/** The forecast for the data of the page, whatever they are. */
export function Forecast({ values }: { readonly values: LabValues }) {
  const { spectra, prepared, problem } = useOwnData((state) => state);
  const { data } = values;
  const seed = Math.round(values.seed);
  useEffect(() => {
    if (data !== 'own') void ownData.measure(data, seed);
  }, [data, seed]);
  if (data === 'own' && !prepared)
    return (
      <p className="trainer-note">Your own data are not in this page: bring them first, under “files and numbers”.</p>
    );
  const key = data === 'own' ? prepared && ownSpectrumKey(prepared) : spectrumKey(data, seed);
  const spectrum = spectra.find((each) => each.key === key)?.spectrum;
  return (
    <>
      {!spectrum && problem !== '' && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      <SpectrumPane
        values={values}
        spectrum={spectrum}
        data={data}
        {...(data === 'own' && prepared && { fingerprint: prepared.data.fingerprint })}
      />
    </>
  );
}
