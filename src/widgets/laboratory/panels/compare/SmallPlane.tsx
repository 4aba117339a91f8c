import { memo, useMemo } from 'react';
import { Axes } from '../../../../figures/Axes.tsx';
import type { Training } from '../../../../state/training.ts';
import { codesScene } from '../../../vae-trainer/codes.ts';
import { CodeMarks, PriorMarks } from '../../../vae-trainer/LatentMarks.tsx';
import { Pane } from '../../../vae-trainer/Pane.tsx';
import type { LabValues } from '../../settings.ts';

const inset = { top: 0.6, right: 0.6, bottom: 1.6, left: 1.9 };

interface SmallPlaneProps {
  readonly name: string;
  readonly run: Pick<Training, 'heldOut' | 'snapshot' | 'settings'>;
  readonly values: Pick<LabValues, 'unitX' | 'unitY' | 'colorBy'>;
  /** Half the width of the window, the same for both runs. */
  readonly reach: number;
}

/** The latent plane of one run, small: codes of held-out data over the prior. */
export const SmallPlane = memo(function SmallPlane({ name, run, values, reach }: SmallPlaneProps) {
  const { heldOut, snapshot, settings } = run;
  const { unitX, unitY, colorBy } = values;
  const scene = useMemo(
    () => codesScene({ heldOut, snapshot }, { unitX, unitY, colorBy }),
    [heldOut, snapshot, unitX, unitY, colorBy],
  );
  if (!scene) return <p className="trainer-note">No codes yet.</p>;
  const oneUnit = scene.unitY === 0;
  const axis = { ticks: 5, mark: 'latent' } as const;
  return (
    <div className="compare-plane">
      <Pane
        x={[-reach, reach]}
        y={[-reach, reach]}
        label={`Latent plane of ${name}: ${scene.count} codes of held-out data, colored by ${scene.coloring.name}.`}
        height={17}
        inset={inset}
        stillWidth={240}
      >
        <Axes x={axis} y={oneUnit ? { at: [] } : axis} />
        {settings?.prior === 'normal' && <PriorMarks oneUnit={oneUnit} middle={[0, 0]} />}
        <CodeMarks scene={scene} />
      </Pane>
    </div>
  );
});
