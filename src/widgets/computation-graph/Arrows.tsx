import { usePlane } from '../../figures/geometry.ts';
import { formatNumber } from '../../ui/format.ts';
import { arrowOf, labelPlace } from './layout.ts';
import { names } from './names.ts';
import { whole, type Edge, type GraphScene, type Split } from './scene.ts';

/** Whose pulse it is: of one term, or of both. */
function kindOf({ reconstruction, prior }: Split): 'p' | 'prior' | 'both' {
  if (prior === 0) return 'p';
  return reconstruction === 0 ? 'prior' : 'both';
}

/** Where a pulse is stopped, and where the stop stands, as parts of the way. */
const stopped = 0.7;
const stop = 0.5;

interface PulseProps {
  readonly at: readonly [number, number];
  readonly kind: 'p' | 'prior' | 'both';
}

/** A pulse: a dot for the reconstruction, a dotted ring for the prior, both together where both come. */
function Pulse({ at: [x, y], kind }: PulseProps) {
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      {kind !== 'p' && <circle className="pulse-prior" r="8.5" data-term="prior" />}
      {kind !== 'prior' && <circle className="pulse-p" r="5" data-term="p" />}
    </g>
  );
}

/** One arrow: thin until its pulse has come, then in the line of the term that came. */
function Arrow({ edge, drawn }: { readonly edge: Edge; readonly drawn: boolean }) {
  const plane = usePlane();
  const { parent, child, sent, progress } = edge;
  const arrow = arrowOf(plane, parent, child);
  const broken = drawn && child === 'z';
  const mark = names[child].mark;
  if (broken) {
    const [x, y] = arrow.at(stop);
    return (
      <g data-term={mark}>
        <path className="graph-broken" d={arrow.d} />
        {progress > 0 && (
          <>
            <path className="graph-stop" d={`M${x - 6} ${y - 6}l12 12m0 -12l-12 12`} />
            <Pulse at={arrow.at(Math.max(stopped, 1 - progress))} kind="p" />
          </>
        )}
      </g>
    );
  }
  const done = sent !== undefined && progress >= 1;
  const kind = sent === undefined ? 'both' : kindOf(sent);
  return (
    <g data-term={kind === 'both' ? mark : kind}>
      <path className={done ? `graph-${kind}` : 'graph-edge'} d={arrow.d} />
      {sent !== undefined && progress > 0 && progress < 1 && <Pulse at={arrow.at(1 - progress)} kind={kind} />}
    </g>
  );
}

/** What came back along an arrow, where the arrow carries its number. */
function Sent({ edge: { parent, child, sent, progress } }: { readonly edge: Edge }) {
  const plane = usePlane();
  if (sent === undefined || progress < 1) return null;
  const [x, y] = arrowOf(plane, parent, child).at(labelPlace(parent, child));
  const kind = kindOf(sent);
  return (
    <text
      className={`lab graph-sent ${kind === 'both' ? 'x-ink' : `x-${kind}`}`}
      x={x}
      y={y}
      dy="0.34em"
      textAnchor="middle"
    >
      {child === 'loss' ? '1' : formatNumber(whole(sent), 2)}
    </text>
  );
}

/** All arrows with their pulses, and above them the numbers that have come. */
export function Arrows({ shown }: { readonly shown: GraphScene }) {
  const key = ({ parent, child }: Edge): string => `${parent} ${child}`;
  return (
    <>
      {shown.edges.map((edge) => (
        <Arrow key={key(edge)} edge={edge} drawn={shown.drawn} />
      ))}
      {shown.edges.map((edge) => (
        <Sent key={key(edge)} edge={edge} />
      ))}
    </>
  );
}
