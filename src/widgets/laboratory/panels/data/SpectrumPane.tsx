import { useMemo } from 'react';
import type { Spectrum } from '../../../../data/spectrum.ts';
import { references } from '../../../../notebook/references.ts';
import type { DataName } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { newest } from '../../../vae-trainer/scene.ts';
import { useSlowly } from '../../../vae-trainer/useSlowly.ts';
import { numberText, wholeText } from '../../../vae-trainer/words.ts';
import type { LabValues } from '../../settings.ts';
import { forecastScene, learnedSigma, varianceText, type ForecastScene, type SigmaFrom } from './forecast.ts';
import { SpectrumPlane } from './SpectrumPlane.tsx';

interface SpectrumPaneProps {
  readonly values: LabValues;
  readonly spectrum: Spectrum | undefined;
  readonly data: DataName;
  /** Of the reader's own data. */
  readonly fingerprint?: string;
}

/** Milliseconds between two looks at a run that moves. */
const between = 400;

const sigmaWords: Readonly<Record<SigmaFrom, string>> = {
  fixed: 'the σ of the knob',
  run: 'the σ of the run now',
  linear: 'the σ that the best linear VAE learns',
};

/** KL per unit: foretold, and of the run on these data if there is one. */
function UnitTable({ scene, found }: { readonly scene: ForecastScene; readonly found: readonly number[] | undefined }) {
  const measured = found?.toSorted((a, b) => b - a);
  return (
    <table className="own-units">
      <caption className="vh">KL of each unit, in nats, the largest first</caption>
      <thead>
        <tr>
          <th scope="col">unit, by KL</th>
          <th scope="col">variance</th>
          <th scope="col">KL foretold, nats</th>
          {measured && <th scope="col">KL of the run</th>}
        </tr>
      </thead>
      <tbody>
        {scene.klPerUnit.map((kl, i) => (
          // A unit of the forecast is its place in the order.
          <tr key={i}>
            <th scope="row">{i + 1}</th>
            <td>{varianceText(scene.variances[i] ?? 0)}</td>
            <td data-term="gap">{kl === 0 ? 'off' : kl === Infinity ? '∞' : numberText(kl, 2)}</td>
            {measured && <td data-term="gap">{measured[i] === undefined ? '' : numberText(measured[i], 2)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const plural = (count: number, one: string, more: string): string => `${wholeText(count)} ${count === 1 ? one : more}`;

/** The spectrum of data against βσ²: how many units would be active, foretold before anything is trained. */
export function SpectrumPane({ values, spectrum, data, fingerprint }: SpectrumPaneProps) {
  const isSame = useTraining(
    ({ settings }) =>
      settings?.data === data && (fingerprint === undefined || Number.parseInt(fingerprint, 16) === values.dataPrint),
  );
  const sigmaNow = useSlowly(
    useTraining(({ snapshot }) => snapshot?.sigma),
    between,
  );
  const losses = useSlowly(
    useTraining((state) => state.losses),
    between,
  );
  const latents = Math.round(values.latent);
  const { beta, likelihood, sigmaKind } = values;
  const from: SigmaFrom = sigmaKind === 'fixed' ? 'fixed' : isSame && sigmaNow !== undefined ? 'run' : 'linear';
  const given = from === 'fixed' ? values.sigma : from === 'run' ? sigmaNow : undefined;
  const shown = useMemo(() => {
    if (!spectrum) return undefined;
    const sigma = given ?? learnedSigma(spectrum, latents);
    const zero = spectrum.eigenvalues.filter((value) => value === 0).length;
    return { sigma, zero, scene: forecastScene(spectrum, { sigma, beta, latents }) };
  }, [spectrum, given, beta, latents]);
  if (!shown)
    return (
      <section className="pane">
        <h3>Forecast of collapse</h3>
        <p className="trainer-note">Measuring the variances along the principal directions …</p>
      </section>
    );
  const hasLine = likelihood === 'gaussian';
  const { sigma, zero, scene } = shown;
  const { above, features, active, threshold, variances } = scene;
  const found = isSame && losses.length > 0 ? newest(losses)?.losses.klPerUnit : undefined;
  return (
    <section className="pane">
      <h3>
        Forecast of collapse <span>variances along the principal directions, and βσ²</span>
      </h3>
      <SpectrumPlane scene={scene} hasLine={hasLine} />
      {hasLine ? (
        <p className="own-forecast">
          <b>
            {plural(above, 'direction', 'directions')} of {wholeText(features)} above βσ² = {varianceText(threshold)}
          </b>
          , with β = {varianceText(beta)} and {sigmaWords[from]}, {varianceText(sigma)}: of{' '}
          {plural(latents, 'unit', 'units')}, {active === latents ? 'all' : active} would be active in the best linear
          VAE.
        </p>
      ) : (
        <p className="why-not">
          A Bernoulli likelihood has no σ, and this forecast is of the Gaussian: choose it under Likelihood to see the
          line.
        </p>
      )}
      {hasLine && <UnitTable scene={scene} found={found && found.length > 0 ? found : undefined} />}
      <p className="trainer-note">
        A free forecast of collapse, before a single step: in a linear VAE a unit lives exactly where its variance λ
        exceeds βσ², and then says ½ log(λ/βσ²) nats (
        <a href={references.lucas2019.href}>{references.lucas2019.short}</a>). Bent networks may do otherwise.
        {features > variances.length && ` Drawn are the first ${variances.length}.`}
        {zero > 0 && ` ${plural(zero, 'direction has', 'directions have')} no variance at all.`}
      </p>
    </section>
  );
}
