import { Num } from '../../ui/Num.tsx';
import type { FamilyScene } from './scene.ts';
import { endsOf, type Search } from './searches.ts';

/** What the bound misses, in two parts, and where the searches for the best bell have ended. */
export function Readout({ shown, searches }: { readonly shown: FamilyScene; readonly searches: readonly Search[] }) {
  const { gap, price, rests } = shown;
  const ends = endsOf(searches);
  // Closer to the best bell than its digits can tell.
  const here = gap - price < 5e-5 ? 0 : gap - price;
  const middle = rests.find(({ q }) => q.mean === 0);
  return (
    <dl className="routes">
      <div>
        <dt>gap</dt>
        <dd>
          <Num value={gap} digits={4} chars={7} term="gap" /> = <Num value={here} digits={4} chars={7} /> for this bell
          + <Num value={price} digits={4} chars={6} /> for being a bell
        </dd>
      </div>
      <div>
        <dt>{searches.length} searches</dt>
        <dd>
          {rests.length === 1
            ? 'all end on the one top'
            : `${ends.left} end left, ${ends.right} right, ${ends.middle} in the middle`}
        </dd>
      </div>
      {rests.length > 1 && middle && (
        <div>
          <dt>gap in the middle</dt>
          <dd>
            <Num value={middle.gap} digits={4} chars={7} term="gap" />
          </dd>
        </div>
      )}
    </dl>
  );
}
