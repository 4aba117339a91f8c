import { Formula } from '../../figures/Formula.tsx';
import { usePlane, type PlaneGeometry } from '../../figures/geometry.ts';
import { fillClass, lineClass, wordClass } from '../../figures/theme.ts';
import { setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import type { NodeId } from './ids.ts';
import { nodePixel, wordsLeft } from './layout.ts';
import { names } from './names.ts';
import { params } from './params.ts';
import { whole, type GraphScene, type Node } from './scene.ts';

/** The radius of a node, in label sizes. */
const size = 1.15;

/** The symbol in the middle of a node; the hat of x̂ is drawn, because the fonts have no italic one. */
function Symbol({ id, em }: { readonly id: NodeId; readonly em: number }) {
  const { symbol } = names[id];
  const hat = symbol.startsWith('x̂');
  const letters = symbol.replace('\u0302', '').replace('₁', '_1').replace('₂', '_2');
  return (
    <>
      <text className="graph-symbol x-ink" textAnchor="middle" dy="0.32em">
        <Formula>{letters}</Formula>
      </text>
      {hat && (
        <path
          className="graph-hat"
          d={`M${-0.48 * em} ${-0.42 * em}l${0.24 * em} ${-0.24 * em}l${0.24 * em} ${0.24 * em}`}
        />
      )}
    </>
  );
}

interface ButtonProps {
  readonly node: Node;
  readonly chosen: boolean;
  readonly drawn: boolean;
}

/** What a node says aloud. */
function speechOf({ id, value, gradient, arrived }: Node): string {
  const { symbol, long } = names[id];
  const came = arrived && gradient ? `, gradient ${formatNumber(whole(gradient), 2)}` : '';
  return `${symbol}, ${long}, ${formatNumber(value, 2)}${came}`;
}

/** Where the value and the gradient of a node stand: below and above it, on a phone beside it. */
function wordsAt(id: NodeId, { narrow, em }: PlaneGeometry) {
  const r = size * em;
  const middle = { x: 0, textAnchor: 'middle' } as const;
  if (!narrow) return { value: { ...middle, y: r + 1.15 * em }, gradient: { ...middle, y: -r - 0.45 * em } };
  // Both sides of the noise are taken by arrows.
  if (id === 'eps') return { value: { ...middle, y: r + 1.1 * em }, gradient: { ...middle, y: r + 2.25 * em } };
  const left = wordsLeft(id);
  const side = { x: (left ? -1 : 1) * (r + 0.35 * em), textAnchor: left ? 'end' : 'start' } as const;
  return { value: { ...side, y: -0.1 * em }, gradient: { ...side, y: 1.05 * em } };
}

/** One node: its symbol, its value, and the gradient once it has come; a press looks at it. */
function NodeButton({ node, chosen, drawn }: ButtonProps) {
  const plane = usePlane();
  const { em } = plane;
  const { id, value, gradient, arrived } = node;
  const { mark } = names[id];
  const [x, y] = nodePixel(plane, id);
  const r = size * em;
  const look = (): void => setValues({ [params.graphNode.key]: id });
  const words = wordsAt(id, plane);
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={speechOf(node)}
      aria-pressed={chosen}
      data-term={mark}
      className={chosen ? 'graph-node chosen' : 'graph-node'}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      onClick={look}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        look();
      }}
    >
      <circle className="graph-target" r="22" />
      <circle className="graph-ground" r={r} />
      <circle className={`${fillClass(mark)} graph-fill`} r={r} />
      <circle className={lineClass(mark)} r={r} />
      {id === 'z' && drawn && <circle className="m-latent graph-inner" r={r - 4.5} />}
      <circle className="graph-focus" r={r + 4} />
      <Symbol id={id} em={em} />
      <text className="lab graph-value x-ink" {...words.value}>
        {formatNumber(value, 2)}
      </text>
      {arrived && gradient && id !== 'loss' && (
        <text className={`lab graph-gradient ${wordClass(mark)}`} {...words.gradient}>
          ∂ {formatNumber(whole(gradient), 2)}
        </text>
      )}
    </g>
  );
}

/** All nodes, as buttons. */
export function Nodes({ shown }: { readonly shown: GraphScene }) {
  return shown.nodes.map((node) => (
    <NodeButton key={node.id} node={node} chosen={node.id === shown.chosen.id} drawn={shown.drawn} />
  ));
}
