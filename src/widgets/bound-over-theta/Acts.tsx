import { writeNumberList } from '../../notebook/numberList.ts';
import { setValues } from '../../state/page.ts';
import { params } from './params.ts';
import type { SliceScene } from './scene.ts';
import { stepE, stepM, turns, type Place } from './steps.ts';

/** E, M, and both of them five times. */
export function Acts({ shown }: { readonly shown: SliceScene }) {
  const { rest, place } = shown;
  const put = ({ mean, touches }: Place): void =>
    setValues({ [params.sliceMean.key]: mean, [params.sliceTouches.key]: writeNumberList(touches) });
  const acts = [
    { label: 'E-step', name: 'E-step: a new bound that touches here', next: () => stepE(place) },
    { label: 'M-step', name: 'M-step: to the top of the bound', next: () => stepM(rest, place) },
    { label: 'Five times E and M', name: 'Five times E and M', next: () => turns(rest, place, 5) },
  ];
  return (
    <p className="judge-acts">
      {acts.map(({ label, name, next }) => (
        <button key={label} type="button" className="quiet" aria-label={name} onClick={() => put(next())}>
          {label}
        </button>
      ))}
    </p>
  );
}
