import {
  use,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Ellipse } from '../../figures/Ellipse.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plotly, type PlotlyView } from '../../figures/Plotly.tsx';
import type { Ink } from '../../figures/plotly/ink.ts';
import { useTheme } from '../../figures/plotly/useTheme.ts';
import { linearScale } from '../../figures/scale.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import type { HeldOut } from '../../state/training.ts';
import { CodesLayer } from './CodesLayer.tsx';
import { CodeMarks, PriorMarks } from './LatentMarks.tsx';
import { Names } from './LatentNames.tsx';
import { axisNames, covarianceOf, middleOf, nearestCode, type CodesScene } from './codes.ts';
import { latentInset, latentPicture } from './latentPicture.ts';
import { Pane, Still } from './Pane.tsx';
import { params } from './params.ts';
import type { TrainerValues } from './scene.ts';
import { numberText } from './words.ts';

/** More codes than this are drawn on the canvas at rest too; as single shapes they would stop the page. */
export const mostShapes = 1500;

/** A click this near to a code, in pixels, means the code. */
const nearClick = 9;

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
  /** Whether the prior is N(0, I), whose circles are drawn. */
  readonly hasNormalPrior: boolean;
  /** Whether Plotly may be fetched. */
  readonly explorable: boolean;
  /** Whether Plotly could not be had. */
  readonly refused: boolean;
  readonly onRefused: () => void;
  /** Marks of one's own over the codes. */
  readonly overlay?: ReactNode;
  /** A code that was clicked on. */
  readonly onPick?: ((code: number) => void) | undefined;
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
  const [across, up] = axisNames(scene).map((name) => name.replace('_', ''));
  const slide = (param: typeof params.cursorX, name = '', value: number) => ({
    label: `decoded point, ${name}`,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${name} ${numberText(value, 2)}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  });
  return (
    <Handle
      at={[values.cursorX, scene.unitY === 0 ? 0 : values.cursorY]}
      mark="latent"
      label="Decoded point"
      x={slide(params.cursorX, across, values.cursorX)}
      {...(scene.unitY === 0 ? {} : { y: slide(params.cursorY, up, values.cursorY) })}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** The latent plane: codes of held-out data over the prior, a ring that is decoded. Plotly draws it at rest; what moves is a canvas under its axes. */
export function LatentPlane(props: LatentPlaneProps) {
  const { scene, heldOut, moving, values, tool, around, onVisit, onSelect, explorable, refused, onRefused } = props;
  const { hasNormalPrior, overlay, onPick } = props;
  const still = use(Still);
  const theme = useTheme();
  const { ref, font } = useFont(theme);
  const { reach, unitY } = scene;
  const [view, setView] = useState<PlotlyView | null>(null);
  const window = useMemo<PlotlyView>(
    () =>
      around
        ? { x: [around[0] - 1, around[0] + 1], y: [around[1] - 1, around[1] + 1] }
        : { x: [-reach, reach], y: [-reach, reach] },
    [around, reach],
  );
  const shown = view ?? window;
  const painted = moving || scene.count > mostShapes;
  const resting = painted ? null : scene;
  const [across, up] = axisNames(scene);
  const [middleX, middleY] = middleOf(scene);
  const draw = useCallback(
    (ink: Ink) =>
      latentPicture(
        { window, names: [across, up], oneUnit: unitY === 0, hasNormalPrior, middle: [middleX, middleY], tool, font },
        resting,
        heldOut,
        ink,
      ),
    [window, across, up, unitY, hasNormalPrior, middleX, middleY, tool, font, resting, heldOut],
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
    if (!point) return;
    setValues({ cursorX: point[0], cursorY: point[1] });
    const code = onPick ? nearestCode(scene, ...point) : -1;
    const scale = (ref.current?.clientWidth ?? 0) / (shown.x[1] - shown.x[0]);
    if (code >= 0 && Math.hypot(scene.x[code]! - point[0], scene.y[code]! - point[1]) * scale < nearClick)
      onPick?.(code);
  };
  const near =
    values.ellipses === 'near' ? nearestCode(scene, values.cursorX, scene.unitY === 0 ? 0 : values.cursorY) : -1;
  const label = `Latent plane: ${scene.count} codes of held-out data, colored by ${scene.coloring.name}${hasNormalPrior ? ', over the prior’s circles at 1 and 2 standard deviations' : ''}.`;
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
      {!still && explorable && !refused && (
        <Plotly
          label={label}
          draw={draw}
          onView={setView}
          onSelect={onSelect}
          onRefused={() => (setView(null), onRefused())}
        />
      )}
      {!still && ((drawn && moving) || scene.count > mostShapes || values.ellipses === 'all') && (
        <CodesLayer
          scene={scene}
          view={shown}
          codes={(drawn && moving) || scene.count > mostShapes}
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
        {!drawn && hasNormalPrior && <PriorMarks oneUnit={unitY === 0} middle={[middleX, middleY]} />}
        {!drawn && scene.count <= mostShapes && <CodeMarks scene={scene} />}
        {overlay}
        {near >= 0 && (
          <Ellipse center={[scene.x[near] ?? 0, scene.y[near] ?? 0]} covariance={covarianceOf(scene, near)} mark="q" />
        )}
        <Names scene={scene} hasNormalPrior={hasNormalPrior} />
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
