import type { ReactNode } from 'react';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { ExactScene } from './scene.ts';

interface PairProps {
  readonly name: string;
  readonly value: number;
  readonly target: string;
  readonly goal: number;
  readonly children?: ReactNode;
}

/** A trained number, and beside it the one that it should land on. */
function Pair({ name, value, target, goal }: PairProps) {
  return (
    <div>
      <dt>
        <Tex tex={name} />
      </dt>
      <dd>
        <Num value={value} digits={4} chars={7} /> <span className="exact-goal">should be</span> <Tex tex={target} />{' '}
        <Num value={goal} digits={4} chars={7} />
      </dd>
    </div>
  );
}

/** The trained numbers beside the closed forms, and the three numbers of the bound. */
export function Readout({ shown }: { readonly shown: ExactScene }) {
  const { now, target, both, bestSquare } = shown;
  const { encoder, decoder, elbo, logEvidence, gap } = now;
  return (
    <>
      <dl className="routes">
        <Pair name="\q a" value={encoder.slope} target="\frac{w}{w^2+\sigma^2}" goal={target.slope} />
        <Pair name="\q s^2" value={encoder.std ** 2} target="\frac{\sigma^2}{w^2+\sigma^2}" goal={target.variance} />
        {both && <Pair name="\p w^2" value={decoder.w ** 2} target="\max(0,\lambda-\sigma^2)" goal={bestSquare} />}
      </dl>
      <dl className="routes">
        <div>
          <dt>log-evidence</dt>
          <dd>
            <Num value={logEvidence} digits={5} chars={8} term="evidence" />
          </dd>
        </div>
        <div>
          <dt>ELBO</dt>
          <dd>
            <Num value={elbo} digits={5} chars={8} term="elbo" />
          </dd>
        </div>
        <div>
          <dt>gap</dt>
          <dd>
            <Num value={gap} digits={5} chars={8} term="gap" unit="nats per datum" />
          </dd>
        </div>
      </dl>
    </>
  );
}
