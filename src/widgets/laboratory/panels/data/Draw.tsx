import { memo, useState } from 'react';
import { useTraining } from '../../../../state/useTraining.ts';
import { DrawPicture } from './DrawPicture.tsx';
import { DrawPoints } from './DrawPoints.tsx';
import { Pick } from './Fields.tsx';

/** Drawing data by hand: pictures of digits, or points of a plane. */
export const Draw = memo(function Draw() {
  const isPointRun = useTraining(({ heldOut }) => heldOut?.features === 2);
  const [chosen, setChosen] = useState<string>();
  const what = chosen ?? (isPointRun ? 'points' : 'digits');
  return (
    <>
      <Pick
        label="draw"
        value={what}
        options={[
          ['digits', 'pictures of 16 × 16 pixels, as the digits'],
          ['points', 'points of a plane'],
        ]}
        onChange={setChosen}
      />
      {what === 'points' ? <DrawPoints /> : <DrawPicture />}
    </>
  );
});
