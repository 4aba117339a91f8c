import { useMemo } from 'react';
import type { EvidenceAnswer } from '../../../../vae/protocol/questions.ts';
import { FigureTable } from '../../../../ui/FigureTable.tsx';
import { boundRungs, boundsTable } from './bounds.ts';
import { windowOf } from './ladder.ts';
import { NatsLadder } from './NatsLadder.tsx';
import { boundsWords } from './words.ts';

/** The bounds of both sets on one axis, what they say, and every number. */
export function Bounds({ answer }: { readonly answer: EvidenceAnswer }) {
  const { heldOut, train, samples } = answer;
  const [test, seen] = useMemo(
    () => [boundRungs(heldOut, samples), boundRungs(train, samples)] as const,
    [heldOut, train, samples],
  );
  const nats = windowOf([...test, ...seen]);
  const { says, look } = boundsWords(answer);
  return (
    <>
      <p className="panel-says">
        <b>{says}</b> {look}
      </p>
      <div className="ladder-pair">
        <div>
          <h4>On test</h4>
          <NatsLadder rungs={test} nats={nats} label="Averages over test items" />
        </div>
        <div>
          <h4>On train</h4>
          <NatsLadder rungs={seen} nats={nats} label="Averages over training items" />
        </div>
      </div>
      <FigureTable title="Averages" data={boundsTable(answer)} />
      <p className="trainer-note">
        ELBO = reconstruction − KL. ± is one standard error of the draws
        {heldOut.exact && '; of log p(x), the most that the grid may be off by'}
        {heldOut.truth && '; of the law, one standard error over items'}.
      </p>
    </>
  );
}
