import { useMemo, useRef, useState } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { Bells, Posteriors } from './Ellipses.tsx';
import { Kinds } from './Kinds.tsx';
import { lookParams } from './params.ts';
import { itemBeside, nearestItem } from './pick.ts';
import type { PhysicsScene } from './scene.ts';

/** The ring on the item's code: dragged or driven by keys it goes from item to item. */
function Ring({ of, says }: { readonly of: PhysicsScene; readonly says: string }) {
  const { n, guess } = of;
  const wanted = useRef<[number, number]>([0, 0]);
  const [dragging, setDragging] = useState(false);
  const code = guess?.codes[n];
  if (!guess || !code) return null;
  const { codes, window } = guess;
  const choose = (item: number): void => setValues({ [lookParams.physicsItem.key]: item });
  const slide = (axis: 0 | 1) => ({
    label: axis === 0 ? 'item, by z1' : 'item, by z2',
    value: code[axis],
    min: -window[axis],
    max: window[axis],
    step: 0.1,
    says: `z${axis + 1} ${formatNumber(code[axis], 2)}; ${says}`,
    onMove(value: number) {
      if (!dragging) {
        // Escape gives back the very coordinate of the item where the keys began.
        const back = codes.findIndex((each) => each[axis] === value);
        choose(back >= 0 ? back : itemBeside(codes, n, axis, value > code[axis] ? 1 : -1));
        return;
      }
      wanted.current[axis] = value;
      if (axis === 1) choose(nearestItem(codes, wanted.current));
    },
  });
  return (
    <Handle
      at={code}
      mark="latent"
      label="Item to look at"
      x={slide(0)}
      y={slide(1)}
      onStart={() => {
        wanted.current = [code[0], code[1]];
        setDragging(true);
        beginGesture();
      }}
      onEnd={() => {
        setDragging(false);
        endGesture();
      }}
    />
  );
}

/** The plane of codes: held-out items by kind, the prior’s bells, and what each signal says of one of them. */
export function LatentPlane({ of, says }: { readonly of: PhysicsScene; readonly says: string }) {
  const { guess, shown, causes } = of;
  const codes = guess?.codes;
  const cloud = useMemo(() => codes && <Kinds codes={codes} causes={causes} />, [codes, causes]);
  const [right, top] = guess?.window ?? [8, 6];
  return (
    <Plane
      x={[-right, right]}
      y={[-top, top]}
      height={24}
      narrowHeight={22}
      drawnAt={470}
      inset={{ top: 2.2, left: 2.6, right: 0.6 }}
      label={`The plane of codes${guess ? `: ${causes.length} held-out items by kind, ${guess.prior.components.length} bells of the prior at ${guess.prior.components.map(({ mean }) => mean.map((each) => formatNumber(each, 1)).join(', ')).join('; ')}, and ellipses of 95 % for what each signal says of the item` : ', before the model has spoken'}.`}
      handles={<Ring of={of} says={says} />}
    >
      <Axes
        x={{ label: <Formula>z_1</Formula>, labelLength: 2, ticks: 5 }}
        y={{ label: <Formula>z_2</Formula>, ticks: 5 }}
      />
      {cloud}
      {guess && (
        <>
          <Bells guess={guess} />
          <Posteriors guess={guess} shown={shown} names />
        </>
      )}
    </Plane>
  );
}
