import { useMemo } from 'react';
import { setValues } from '../../../../state/page.ts';
import type { Training } from '../../../../state/training.ts';
import { priorCodes } from '../../../vae-trainer/PriorSamples.tsx';
import type { LabValues } from '../../settings.ts';
import { Film } from './Film.tsx';
import { useDecoded } from './useDecoded.ts';
import { aggregateCodes } from './ways.ts';

/** Draws of each kind; of points, which are small, there are more. */
const draws = { items: 16, points: 200 };

/** Decoded draws from the prior beside decoded draws from the aggregate posterior: where they differ, the codes do not fill the prior. */
export function Draws({ state, values }: { readonly state: Training; readonly values: LabValues }) {
  const { heldOut, snapshot } = state;
  const { seed, exploreDraw: draw } = values;
  const { latent = 1, means, logVars, prior: learned } = snapshot ?? {};
  const count = heldOut?.kind === 'points' ? draws.points : draws.items;
  const fromPrior = useMemo(() => priorCodes(seed, draw, latent, count, learned), [seed, draw, latent, count, learned]);
  const fromCodes = useMemo(
    () => (means && logVars ? aggregateCodes({ means, logVars, latent }, { seed, draw, count }) : null),
    [means, logVars, latent, seed, draw, count],
  );
  const prior = useDecoded(state, 'explore-prior', fromPrior);
  const aggregate = useDecoded(state, 'explore-aggregate', fromCodes);
  if (!heldOut) return null;
  return (
    <section className="pane">
      <h3>
        Draws <span>decoded means, no noise added</span>
        <button type="button" className="quiet" onClick={() => setValues({ exploreDraw: (draw % 999) + 1 })}>
          Draw again
        </button>
      </h3>
      <div className="explore-two">
        <div data-term="prior">
          <p className="explore-name">From the prior{learned ? ', as it has learned it' : ''}</p>
          {prior && (
            <Film heldOut={heldOut} items={prior} columns={4} label={`${count} decoded draws from the prior`} loose />
          )}
        </div>
        <div data-term="q">
          <p className="explore-name">From the aggregate posterior: a held-out datum, then z ~ q</p>
          {aggregate && (
            <Film
              heldOut={heldOut}
              items={aggregate}
              columns={4}
              label={`${count} decoded draws from the aggregate posterior`}
              loose
            />
          )}
        </div>
      </div>
    </section>
  );
}
