import { setValues } from '../../../state/page.ts';
import type { Training } from '../../../state/training.ts';
import type { PlaneExtras } from '../../vae-trainer/PlaneBoard.tsx';
import type { LabValues } from '../settings.ts';
import { Overlay } from './Overlay.tsx';
import { PlaneTools } from './PlaneTools.tsx';
import { usePlaneAnswers } from './usePlaneAnswers.ts';

/** What the laboratory shows in and under the latent plane beyond the codes. */
export function usePlaneExtras(state: Training, values: LabValues): PlaneExtras {
  const answers = usePlaneAnswers(state, values);
  const isOn = (key: 'planeDensity' | 'planeHoles' | 'planePrior'): boolean => values[key] === 'on';
  return {
    basis: answers.basis,
    overlay: (scene) => (
      <Overlay
        scene={scene}
        selected={answers.selected}
        density={answers.density.answer}
        show={{
          density: isOn('planeDensity'),
          holes: isOn('planeHoles'),
          prior: isOn('planePrior') && answers.isLearned,
        }}
        posterior={answers.posterior.answer}
      />
    ),
    below: (scene) => <PlaneTools state={state} values={values} scene={scene} answers={answers} />,
    onPick: (code) => setValues({ selected: code + 1 }),
  };
}
