import { Slider } from '../../../../ui/Slider.tsx';
import { Options } from '../../Options.tsx';
import type { LabValues } from '../../settings.ts';
import { otherParams } from './params.ts';

/** What B chooses otherwise; everything that has no knob here is as in A. */
export function Knobs({ values }: { readonly values: LabValues }) {
  const { otherLikelihood, otherSigmaKind, otherPrior, otherAnnealing, otherOptimizer } = values;
  const p = otherParams;
  return (
    <details className="lab-group">
      <summary>
        <b>Knobs of B</b> the rest is as in A
      </summary>
      <div className="lab-group-body compare-knobs">
        <Slider param={p.otherSeed} />
        <Slider param={p.otherLatent} />
        <Slider param={p.otherHidden} />
        <Options param={p.otherLikelihood} value={otherLikelihood} />
        {otherLikelihood === 'gaussian' && <Options param={p.otherSigmaKind} value={otherSigmaKind} />}
        {otherLikelihood === 'gaussian' && otherSigmaKind === 'fixed' && <Slider param={p.otherSigma} />}
        <Options param={p.otherPrior} value={otherPrior} />
        <Slider param={p.otherBeta} />
        <Options param={p.otherAnnealing} value={otherAnnealing} />
        {otherAnnealing !== 'none' && <Slider param={p.otherAnnealingSteps} />}
        <Slider param={p.otherFreeBits} />
        <Options param={p.otherOptimizer} value={otherOptimizer} />
        <Slider param={p.otherLearningRate} />
        <Slider param={p.otherBatch} />
      </div>
    </details>
  );
}
