import { useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { Slider } from '../../ui/Slider.tsx';
import { CodePlane } from './CodePlane.tsx';
import { sheetSize } from './facts.ts';
import { params } from './params.ts';
import { Pictures } from './Pictures.tsx';
import type { Scene, View } from './scene.ts';
import { codeText, networkName, spokenOf } from './words.ts';

/** A run of pictures, one by one. */
const each = (run: Float32Array, size: number): readonly Float32Array[] =>
  Array.from({ length: run.length / size }, (_, n) => run.subarray(n * size, (n + 1) * size));

/** Pictures that go in and come out. */
const copied = 8;

interface StageProps {
  readonly view: View;
  /** What the recording adds, once it has come. */
  readonly scene: Scene | undefined;
  readonly sheet: number;
}

/** The plane of codes beside what the network makes of them. */
export function Stage({ view, scene, sheet }: StageProps) {
  const { prior, nearHere, code } = view;
  const { pair, twin, samples } = scene ?? {};
  // What the ring does not change keeps its identity, so that a drag draws one picture and not thirty-three.
  const copies = useMemo(() => {
    if (!pair || !twin) return [];
    const size = pair.recorded.width * pair.recorded.height;
    return [...each(pair.originals, size), ...each(twin.givenBack, size)];
  }, [pair, twin]);
  const drawn = useMemo(() => samples?.map(({ picture }) => picture) ?? [], [samples]);
  const crossed = useMemo(() => samples?.map((sample) => !sample.near) ?? [], [samples]);
  const says = scene && { says: spokenOf(scene) };
  const last = params.codeSheet.max;
  return (
    <div className="switch-stage">
      <div>
        <h3>The codes</h3>
        <CodePlane view={view} scene={scene} />
        <div className="switch-sliders">
          <Slider param={params.code1} {...says} />
          <Slider param={params.code2} {...says} />
        </div>
      </div>
      <div>
        <div className="switch-ring" data-term="latent">
          <Pictures
            count={1}
            pictures={scene ? [scene.ring.picture] : []}
            columns={1}
            label={`The code ${codeText(code)} as ${networkName(prior)} decodes it.`}
          />
          <p>
            <b>At the ring</b> z = {codeText(code)}
          </p>
        </div>
        <h3>
          A picture goes in, a copy comes out <span>held-out pictures above, copies below</span>
        </h3>
        <Pictures
          count={2 * copied}
          pictures={copies}
          columns={copied}
          label={`${copied} pictures of a 2 that were not trained on, and below each the copy that ${networkName(prior)} makes of it.`}
        />
        <h3>
          Random codes, decoded <span>z ~ N(0, I); a cross: far from the data</span>
          <button type="button" className="quiet" onClick={() => setValues({ codeSheet: (sheet % last) + 1 })}>
            Draw again
          </button>
        </h3>
        <Pictures
          count={sheetSize}
          pictures={drawn}
          columns={8}
          crossed={crossed}
          label={`Sixteen random codes as ${networkName(prior)} decodes them: ${nearHere} lie near the data, ${sheetSize - nearHere} do not and are crossed.`}
        />
      </div>
    </div>
  );
}
