import { Num } from '../../ui/Num.tsx';
import type { RaceScene } from './scene.ts';

/** The watched racer: how often it won, what softmax says, and its relaxed entry on average. */
export function Readout({ shown: { watched, watchedAt, races } }: { readonly shown: RaceScene }) {
  const { share, pi, relaxed, relaxedMean } = watched;
  return (
    <dl className="routes">
      <div>
        <dt>class {watchedAt}: share won</dt>
        <dd>
          <Num value={share.mean} standardError={share.standardError} digits={4} chars={6} term="data" />
        </dd>
      </div>
      <div>
        <dt>softmax</dt>
        <dd>
          <Num value={pi} digits={5} chars={7} term="p" />
        </dd>
      </div>
      <div>
        <dt>mean relaxed entry, sampled</dt>
        <dd>
          <Num
            value={relaxed.mean}
            standardError={races > 1 ? relaxed.standardError : undefined}
            digits={4}
            chars={6}
            term="q"
          />
        </dd>
      </div>
      <div>
        <dt>by quadrature</dt>
        <dd>
          <Num value={relaxedMean} digits={5} chars={7} term="q" />
        </dd>
      </div>
    </dl>
  );
}
