import { use } from 'react';
import { setValues } from '../../state/page.ts';
import { Words } from '../../ui/Choice.tsx';
import type { CodesScene } from './codes.ts';
import { ellipseStep } from './drawCodes.ts';
import { mostShapes, type Tool } from './LatentPlane.tsx';
import { Still } from './Pane.tsx';
import { params } from './params.ts';
import type { TrainerValues } from './scene.ts';
import { numberText } from './words.ts';

interface LatentBarProps {
  readonly scene: CodesScene;
  /** What the codes can be colored by. */
  readonly names: readonly string[];
  readonly latent: number;
}

function Unit({ axis, value, latent }: { readonly axis: 'X' | 'Y'; readonly value: number; readonly latent: number }) {
  return (
    <label className="axis-unit">
      {axis === 'X' ? 'across' : 'up'}
      <select value={value} onChange={(event) => setValues({ [`unit${axis}`]: Number(event.target.value) })}>
        {Array.from({ length: latent }, (_, i) => (
          <option key={i} value={i + 1}>
            z{i + 1}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The head of the latent plane: what colors the codes, and which units stand on the axes. */
export function LatentBar({ scene, names, latent }: LatentBarProps) {
  const still = use(Still);
  const { coloring } = scene;
  return (
    <div className="latent-bar">
      <h3>
        Latent plane <span>{scene.count} held-out codes</span>
        {!coloring.classes && (
          <span className="ramp-key">
            {coloring.name} {coloring.around ? '0' : numberText(coloring.low, 2)}
            <i className={coloring.around ? 'ramp around' : 'ramp'} aria-hidden="true" />
            {coloring.around ? '2π' : numberText(coloring.high, 2)}
          </span>
        )}
      </h3>
      <div className="latent-tools" inert={still}>
        <Words
          legend="color by"
          options={names.map((name) => ({ value: name, label: name }))}
          value={coloring.name}
          onChoose={(colorBy) => setValues({ colorBy })}
        />
        {latent > 2 && !scene.basis && (
          <div className="axis-units">
            <Unit axis="X" value={scene.unitX} latent={latent} />
            <Unit axis="Y" value={scene.unitY} latent={latent} />
          </div>
        )}
      </div>
    </div>
  );
}

const tools: readonly { value: Tool; label: string }[] = [
  { value: 'visit', label: 'decodes' },
  { value: 'zoom', label: 'zooms' },
  { value: 'lasso', label: 'encircles' },
];

interface LatentToolsProps {
  readonly ellipses: TrainerValues['ellipses'];
  readonly tool: Tool;
  /** Whether the pointer can zoom and encircle; without Plotly the buttons beside it still do. */
  readonly byPointer: boolean;
  /** How many codes there are. */
  readonly count: number;
  readonly onTool: (tool: Tool) => void;
  /** Shows one unit around the ring, or the whole plane again. */
  readonly onWindow: (around: 'ring' | 'all') => void;
  /** Selects the codes around the ring. */
  readonly onNear: () => void;
}

/** What the pointer does on the plane, and whose posterior is drawn. */
export function LatentTools({ ellipses, tool, byPointer, count, onTool, onWindow, onNear }: LatentToolsProps) {
  const still = use(Still);
  // Only codes that are shapes of their own can be encircled by pointer.
  const encircles = count <= mostShapes;
  return (
    <div className="latent-tools" inert={still}>
      {byPointer && (
        <Words
          legend="pointer"
          options={tools.filter(({ value }) => encircles || value !== 'lasso')}
          value={tool}
          onChoose={onTool}
        />
      )}
      {(!byPointer || tool === 'zoom') && (
        <span className="tool-buttons">
          <button type="button" className="quiet" onClick={() => onWindow('ring')}>
            Around the ring
          </button>
          <button type="button" className="quiet" onClick={() => onWindow('all')}>
            Whole plane
          </button>
        </span>
      )}
      {(!byPointer || !encircles || tool === 'lasso') && (
        <span className="tool-buttons">
          <button type="button" className="quiet" onClick={onNear}>
            Codes around the ring
          </button>
        </span>
      )}
      <Words
        legend="ellipses"
        options={params.ellipses.options}
        value={ellipses}
        onChoose={(next) => setValues({ ellipses: next })}
      />
      {ellipses === 'all' && ellipseStep(count) > 1 && (
        <span className="aside">one of {ellipseStep(count)} codes, as all would hide each other</span>
      )}
    </div>
  );
}
