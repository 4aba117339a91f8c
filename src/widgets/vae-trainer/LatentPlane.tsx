import { use, useCallback, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type RefObject } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Ellipse } from '../../figures/Ellipse.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plotly, type PlotlyView } from '../../figures/Plotly.tsx';
import type { Ink } from '../../figures/plotly/ink.ts';
import { useTheme } from '../../figures/plotly/useTheme.ts';
import { usePlane } from '../../figures/geometry.ts';
import { linearScale } from '../../figures/scale.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import type { HeldOut } from '../../state/training.ts';
import { CodesLayer } from './CodesLayer.tsx';
import { CodeMarks, PriorMarks } from './LatentMarks.tsx';
import { nearestCode, type CodesScene } from './codes.ts';
import { latentInset, latentPicture } from './latentPicture.ts';
import { Pane, Still } from './Pane.tsx';
import { params } from './params.ts';
import type { TrainerValues } from './scene.ts';
import { numberText } from './words.ts';

/** Width and height of the still picture, in pixels. */
const stillSide = 520;

/** What the pointer does on the plane: visits points, zooms into a box, or encircles codes. */
export type Tool = 'visit' | 'zoom' | 'lasso';

interface LatentPlaneProps {
  readonly scene: CodesScene;
  readonly heldOut: HeldOut;
  /** Whether the codes move many times a second now. */
  readonly moving: boolean;
  readonly values: TrainerValues;
  readonly tool: Tool;
  /** The middle of a close-up, one unit to each side; null shows everything. */
  readonly around: readonly [number, number] | null;
  /** The point under the pointer, or null when it has left. */
  readonly onVisit: (point: readonly [number, number] | null) => void;
  readonly onSelect: (codes: readonly number[] | null) => void;
  /** Whether Plotly could not be had. */
  readonly refused: boolean;
  readonly onRefused: () => void;
}

/** Size and family of the labels around an element, read again when the theme changes. */
function useFont(theme: string): { ref: RefObject<HTMLDivElement | null>; font: { size: number; family: string } } {
  const ref = useRef<HTMLDivElement>(null);
  const [font, setFont] = useState({ size: 14, family: 'sans-serif' });
  useLayoutEffect(() => {
    if (!ref.current) return;
    const style = getComputedStyle(ref.current);
    setFont({ size: Number.parseFloat(style.fontSize), family: style.fontFamily });
  }, [theme]);
  return { ref, font };
}

function Cursor({ scene, values }: { readonly scene: CodesScene; readonly values: TrainerValues }) {
  const name = (unit: number): string => `z${unit}`;
  const slide = (param: typeof params.cursorX, unit: number, value: number) => ({
    label: `decoded point, ${name(unit)}`,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${name(unit)} ${numberText(value, 2)}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  });
  return (
    <Handle
      at={[values.cursorX, scene.unitY === 0 ? 0 : values.cursorY]}
      mark="latent"
      label="Decoded point"
      x={slide(params.cursorX, scene.unitX, values.cursorX)}
      {...(scene.unitY === 0 ? {} : { y: slide(params.cursorY, scene.unitY, values.cursorY) })}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** Names of the axes and of the prior's circles, set in our own layer over every way of drawing. */
function Names({ scene }: { readonly scene: CodesScene }) {
  const { x, y, em } = usePlane();
  const [foot, top] = y.pixels;
  const oneUnit = scene.unitY === 0;
  return (
    <>
      <text className="axis-name x-latent" data-term="latent" x={x.pixels[1]} y={foot - 0.5 * em} textAnchor="end">
        <Formula>{`z_${scene.unitX}`}</Formula>
      </text>
      <text className={oneUnit ? 'axis-name' : 'axis-name x-latent'} x={x.pixels[0] + 0.5 * em} y={top + 0.3 * em}>
        {oneUnit ? scene.coloring.name : <Formula>{`z_${scene.unitY}`}</Formula>}
      </text>
      <text
        className="lab x-prior"
        data-term="prior"
        x={x.pixels[1]}
        y={Math.max(top + em, y.at(oneUnit ? scene.reach * 0.9 : 1.75))}
        textAnchor="end"
      >
        prior, 1 and 2 std
      </text>
    </>
  );
}

/** The latent plane: codes of held-out data over the prior, a ring that is decoded. Plotly draws it at rest; what moves is a canvas under its axes. */
export function LatentPlane(props: LatentPlaneProps) {
  const { scene, heldOut, moving, values, tool, around, onVisit, onSelect, refused, onRefused } = props;
  const still = use(Still);
  const theme = useTheme();
  const { ref, font } = useFont(theme);
  const { reach, unitX, unitY } = scene;
  const [view, setView] = useState<PlotlyView | null>(null);
  const window = useMemo<PlotlyView>(
    () =>
      around
        ? { x: [around[0] - 1, around[0] + 1], y: [around[1] - 1, around[1] + 1] }
        : { x: [-reach, reach], y: [-reach, reach] },
    [around, reach],
  );
  const shown = view ?? window;
  const resting = moving ? null : scene;
  const draw = useCallback(
    (ink: Ink) =>
      latentPicture(
        { window, names: [`z${unitX}`, `z${unitY}`], oneUnit: unitY === 0, tool, font },
        resting,
        heldOut,
        ink,
      ),
    [window, unitX, unitY, tool, font, resting, heldOut],
  );
  const pointOf = (event: MouseEvent): readonly [number, number] | null => {
    const box = ref.current?.getBoundingClientRect();
    if (!box) return null;
    const x = linearScale(shown.x, [latentInset.left * font.size, box.width - latentInset.right * font.size]).invert(
      event.clientX - box.left,
    );
    const y = linearScale(shown.y, [box.height - latentInset.bottom * font.size, latentInset.top * font.size]).invert(
      event.clientY - box.top,
    );
    return x < shown.x[0] || x > shown.x[1] || y < shown.y[0] || y > shown.y[1] ? null : [x, y];
  };
  const visit = (event: MouseEvent): void => {
    const point = tool === 'visit' ? pointOf(event) : null;
    if (point) setValues({ cursorX: point[0], cursorY: point[1] });
  };
  const near =
    values.ellipses === 'near' ? nearestCode(scene, values.cursorX, scene.unitY === 0 ? 0 : values.cursorY) : -1;
  const label = `Latent plane: ${scene.count} codes of held-out data, colored by ${scene.coloring.name}, over the prior's circles at 1 and 2 standard deviations.`;
  const drawn = view !== null;
  const ringY = unitY === 0 ? 0 : values.cursorY;
  const inView =
    values.cursorX >= shown.x[0] && values.cursorX <= shown.x[1] && ringY >= shown.y[0] && ringY <= shown.y[1];
  const axis = { mark: 'latent' } as const;
  return (
    // The ring and the number fields do the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={ref}
      className={`latent-plane${drawn && moving ? ' moving' : ''} tool-${tool}`}
      onPointerMove={(event) => event.pointerType === 'mouse' && tool === 'visit' && onVisit(pointOf(event))}
      onPointerLeave={() => onVisit(null)}
      onClick={visit}
    >
      {!still && !refused && (
        <Plotly
          label={label}
          draw={draw}
          onView={setView}
          onSelect={onSelect}
          onRefused={() => (setView(null), onRefused())}
        />
      )}
      {!still && ((drawn && moving) || values.ellipses === 'all') && (
        <CodesLayer
          scene={scene}
          view={shown}
          codes={drawn && moving}
          ellipses={values.ellipses === 'all'}
          font={font}
        />
      )}
      <Pane
        x={shown.x}
        y={shown.y}
        label={label}
        height={stillSide / 14}
        inset={latentInset}
        stillWidth={stillSide}
        handles={inView && <Cursor scene={scene} values={values} />}
      >
        {!drawn && <Axes x={{ ticks: 6, ...axis }} y={unitY === 0 ? { at: [] } : { ticks: 6, ...axis }} />}
        {!drawn && <PriorMarks oneUnit={unitY === 0} />}
        {!drawn && <CodeMarks scene={scene} />}
        {near >= 0 && (
          <Ellipse
            center={[scene.x[near] ?? 0, scene.y[near] ?? 0]}
            covariance={{ xx: (scene.stdX[near] ?? 0) ** 2, xy: 0, yy: (scene.stdY[near] ?? 0) ** 2 }}
            mark="q"
          />
        )}
        <Names scene={scene} />
      </Pane>
      {refused && (
        <p className="trainer-note">
          The plot’s library could not be loaded. The picture is drawn without it, and the pointer cannot zoom or
          encircle; the buttons below can.
        </p>
      )}
    </div>
  );
}
