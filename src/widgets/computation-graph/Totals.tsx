import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { levelWhenWhole } from './levels.ts';
import type { GraphScene } from './scene.ts';

/** The loss in its two terms, and the gradient that each of them gives the weights of the encoder. */
export function Totals({ shown }: { readonly shown: GraphScene }) {
  const { valueOf, encoder, drawn, step } = shown;
  const there = step >= levelWhenWhole('h1');
  return (
    <dl className="routes">
      <div>
        <dt>
          <Tex tex="\elbo{\mathcal{E}}-\log2\pi=\p{\tfrac12\lVert x-\hat x\rVert^2}+\prior{\KL{q(z\mid x)}{p(z)}}" />
        </dt>
        <dd>
          <Num value={valueOf('rec')} digits={3} term="p" /> + <Num value={valueOf('kl')} digits={3} term="prior" /> ={' '}
          <Num value={valueOf('loss')} digits={3} term="elbo" unit="nats" />
        </dd>
      </div>
      <div>
        <dt>gradient at the encoder’s 12 weights and biases, its length from the reconstruction</dt>
        <dd>{!there ? 'not yet' : drawn ? 'absent' : <Num value={encoder.reconstruction} digits={3} term="p" />}</dd>
      </div>
      <div>
        <dt>and from the prior</dt>
        <dd>{there ? <Num value={encoder.prior} digits={3} term="prior" /> : 'not yet'}</dd>
      </div>
    </dl>
  );
}
