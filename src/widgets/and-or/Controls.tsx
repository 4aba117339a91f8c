import { Choice } from '../../ui/Choice.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { params } from './params.ts';
import type { AndOrScene } from './scene.ts';
import { spokenOf } from './words.ts';

const own = [
  [params.expertMean1, params.expertStd1],
  [params.expertMean2, params.expertStd2],
  [params.andOrMean3, params.andOrStd3],
  [params.andOrMean4, params.andOrStd4],
] as const;

/** What may be set: the conflict alone, or each expert with its voice. */
export function Controls({ shown }: { readonly shown: AndOrScene }) {
  const says = spokenOf(shown);
  const count = shown.experts.length;
  return (
    <>
      <div className="choices">
        <Choice param={params.andOrPlaced} />
      </div>
      {shown.conflict === undefined ? (
        <>
          <div className="pairs">
            <Slider param={params.andOrCount} says={says} />
            <Slider param={params.weight1} says={says} />
          </div>
          <div className="pairs">
            {own
              .slice(0, count)
              .flatMap((pair) => pair.map((param) => <Slider key={param.key} param={param} says={says} />))}
            {count > 2 && (
              <p className="and-or-note">
                What the weight of expert 1 leaves is shared by the others, by their voices.
              </p>
            )}
            {count > 2 && <Slider param={params.andOrVoice3} says={says} />}
            {count > 3 && <Slider param={params.andOrVoice4} says={says} />}
          </div>
        </>
      ) : (
        <div className="rides">
          <Slider param={params.andOrConflict} says={says} />
        </div>
      )}
    </>
  );
}
