import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { JensenScene } from './scene.ts';

/** The figure's numbers, each with the way it was reached. */
export function tableOf(shown: JensenScene) {
  const means: (string | number)[][] = [
    ['E X', shown.mean, 'weighted sum'],
    ['φ(E X)', shown.phiOfMean, 'φ at the mean'],
    ['E φ(X)', shown.meanOfPhi, 'weighted sum'],
    ['gap', shown.gap, 'E φ(X) − φ(E X)'],
    ['gap', shown.meanBregman, 'mean height above the supporting line'],
  ];
  if (shown.variance !== undefined)
    means.push(['variance', shown.variance, 'half the mean squared distance of two draws']);
  const points = shown.points.map((point, i) => [
    `x${i + 1}`,
    point.x,
    `weight ${point.weight.toFixed(3)}, φ = ${point.y.toFixed(4)}, ${point.bregman.toFixed(4)} above the line`,
  ]);
  return { columns: ['quantity', 'value', 'how'], rows: [...means, ...points] };
}

/** The two means and the gap, by every route there is. */
export function Numbers({ shown }: { readonly shown: JensenScene }) {
  return (
    <dl className="routes">
      <div>
        <dt>
          <Tex tex="\ev{\varphi(\E X)}" />
        </dt>
        <dd>
          <Num value={shown.phiOfMean} digits={4} chars={8} term="evidence" />
        </dd>
      </div>
      <div>
        <dt>
          <Tex tex="\elbo{\E\,\varphi(X)}" />
        </dt>
        <dd>
          <Num value={shown.meanOfPhi} digits={4} chars={8} term="elbo" />
        </dd>
      </div>
      <div>
        <dt>gap, subtracted</dt>
        <dd>
          <Num value={shown.gap} digits={4} chars={8} term="gap" />
        </dd>
      </div>
      <div>
        <dt>gap, mean height above the supporting line</dt>
        <dd>
          <Num value={shown.meanBregman} digits={4} chars={8} term="gap" />
        </dd>
      </div>
      {shown.variance !== undefined && (
        <div>
          <dt>variance, from pairs of points</dt>
          <dd>
            <Num value={shown.variance} digits={4} chars={8} />
          </dd>
        </div>
      )}
    </dl>
  );
}
