import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { MeansScene } from './scene.ts';
import { countText, numberText } from './words.ts';

const none = 'none';
/** A number that may not exist. */
function Maybe({ value, digits = 4 }: { readonly value: number; readonly digits?: number }) {
  return Number.isNaN(value) ? none : <Num value={value} digits={digits} chars={7} term="p" />;
}

/** The numbers of the figure: where the averages settle, how far they are, and what the twenty paths say of it themselves. */
export function Readout({ shown }: { readonly shown: MeansScene }) {
  const { mean, std, how, error, inside, measured, rare, n, asked } = shown;
  return (
    <dl className="routes">
      <div>
        <dt>
          <Tex tex="\E f(X)" />, {how}
        </dt>
        <dd>
          <Maybe value={mean} />
        </dd>
      </div>
      <div>
        <dt>
          <Tex tex="\mathrm{sd}(f)" />
        </dt>
        <dd>
          <Maybe value={std} />
        </dd>
      </div>
      <div>
        <dt>
          standard error <Tex tex="\mathrm{sd}(f)/\sqrt n" />
        </dt>
        <dd>
          <Maybe value={error} digits={5} />
        </dd>
      </div>
      {inside !== undefined && (
        <div>
          <dt>the twenty averages’ own spread</dt>
          <dd>
            {rare ? (
              numberText(measured.std)
            ) : (
              <Num value={measured.std} standardError={measured.standardError} chars={6} />
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>inside ±2 standard errors</dt>
        <dd>{inside === undefined ? none : `${inside} of 20`}</dd>
      </div>
      {n < asked && (
        <div>
          <dt>drawn so far</dt>
          <dd>{countText(n)}</dd>
        </div>
      )}
    </dl>
  );
}
