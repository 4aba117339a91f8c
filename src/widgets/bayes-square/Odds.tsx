import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { SquareScene } from './scene.ts';
import { probabilityText } from './words.ts';

/** The posterior by two routes: one entry of the table over its column, and prior odds times likelihood ratios. */
export function Odds({ shown }: { readonly shown: SquareScene }) {
  const { table, tests, priorOdds, likelihoodRatio, posteriorOdds, posterior } = shown;
  const share = table.truePositive.probability / table.positive.probability;
  const byOdds = posteriorOdds === Infinity ? 1 : posteriorOdds / (1 + posteriorOdds);
  const agrees = Math.abs(share - posterior) < 1e-12 && Math.abs(byOdds - posterior) < 1e-12;
  const power = tests > 1 ? `^${tests}` : '';
  return (
    <dl className="routes odds">
      <div>
        <dt>prior odds</dt>
        <dd>
          <Num value={priorOdds} digits={4} chars={7} term="prior" />
        </dd>
      </div>
      <div>
        <dt>likelihood ratio of {tests > 1 ? `each of ${tests} tests` : 'the test'}</dt>
        <dd>
          <Num value={likelihoodRatio} digits={3} chars={7} term="p" />
        </dd>
      </div>
      <div>
        <dt>
          odds <Tex tex={`\\prior{\\tfrac{p(z=1)}{p(z=0)}}\\,\\p{\\tfrac{p(x\\mid z=1)}{p(x\\mid z=0)}}${power}`} />
        </dt>
        <dd>
          <Num value={posteriorOdds} digits={4} chars={7} />
        </dd>
      </div>
      <div className="odds-posterior">
        <dt>posterior</dt>
        <dd>
          <span className="num">{probabilityText(posterior, 5)}</span>{' '}
          <span className="agreement">
            <span aria-hidden="true">{agrees ? '✓' : '✗'}</span>
            <span className="vh">{agrees ? ' the table and the odds agree' : ' the table and the odds differ'}</span>
          </span>
        </dd>
      </div>
    </dl>
  );
}
