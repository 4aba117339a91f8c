import { useMemo, useState } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Ellipse } from '../../figures/Ellipse.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { sheetSize } from './facts.ts';
import { params } from './params.ts';
import type { Twin } from './pair.ts';
import type { Scene, View } from './scene.ts';
import { networkName, spokenOf } from './words.ts';

const round = { xx: 1, xy: 0, yy: 1 };

interface CodePlaneProps {
  readonly view: View;
  /** What the recording adds, once it has come. */
  readonly scene: Scene | undefined;
}

/** The codes of the data, under a name where they do not fill the prior. */
function Codes({ twin, named }: { readonly twin: Twin; readonly named: boolean }) {
  // Four hundred points that a drag leaves as they are.
  const points = useMemo(() => <Points at={twin.codes} mark="data" radius={2} />, [twin]);
  const top = twin.codes.reduce((best, code) => (code[1] > best[1] ? code : best));
  return (
    <>
      {points}
      {named && (
        <Label at={top} offset={[0, 0.7]} anchor="middle" mark="data">
          codes of the data
        </Label>
      )}
    </>
  );
}

/** The plane of codes: those of the data, the prior's circles, the random codes of the sheet, and the ring that is decoded. */
export function CodePlane({ view, scene }: CodePlaneProps) {
  const { code, prior, told, nearHere } = view;
  // While the ring is held the window stays as it is, or the plane would run away from under the pointer.
  const [held, hold] = useState<View['window']>();
  const { middle, half } = held ?? view.window;
  const says = scene ? `; ${spokenOf(scene)}` : '';
  const slide = (param: NumberParam, name: string, value: number) => ({
    ...param,
    label: param.meaning,
    value,
    says: `${name} ${formatNumber(value, 1)}${says}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  });
  const random = (near: boolean) =>
    scene?.samples.filter((sample) => sample.near === near).map((sample) => sample.code) ?? [];
  return (
    <Plane
      x={[middle[0] - half, middle[0] + half]}
      y={[middle[1] - half, middle[1] + half]}
      height={32}
      narrowHeight={25.5}
      inset={{ top: 2.2 }}
      drawnAt={430}
      label={`The plane of codes of ${networkName(prior)}: the codes of held-out pictures have mean ${told.moments.mean.map((value) => formatNumber(value, 1)).join(' and ')}; circles of the prior around 0 at one and two standard deviations; ${sheetSize} random codes, of which ${nearHere} give a picture near the data.`}
      handles={
        <Handle
          at={code}
          mark="latent"
          label="Code to decode"
          x={slide(params.code1, 'z1', code[0])}
          y={slide(params.code2, 'z2', code[1])}
          onStart={() => {
            beginGesture();
            hold({ middle, half });
          }}
          onEnd={() => {
            endGesture();
            hold(undefined);
          }}
        />
      }
    >
      <Axes
        x={{ label: <Formula>z_1</Formula>, labelLength: 2, ticks: 5 }}
        y={{ label: <Formula>z_2</Formula>, ticks: 5 }}
      />
      {scene && <Codes twin={scene.twin} named={prior === 'off'} />}
      <Ellipse center={[0, 0]} covariance={round} mark="prior" />
      <Ellipse center={[0, 0]} covariance={round} radius={2} mark="prior" />
      <Points at={random(true)} mark="prior" shape="ring" radius={4.5} />
      <Points at={random(false)} mark="prior" shape="cross" radius={4} />
      <Label at={[0, -2]} offset={[0, -1.2]} anchor="middle" mark="prior">
        <Formula>p(z)</Formula>
      </Label>
    </Plane>
  );
}
