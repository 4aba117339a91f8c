import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klNormal } from '../../math/kl.ts';
import { clamp, initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { ids, type NodeId } from './ids.ts';
import { decoded, encoderNodes, layers } from './model.ts';
import { params } from './params.ts';
import { scene, whole, type ComputationValues, type Split } from './scene.ts';

const start = initialValues(params);

/** Any value that a slider may have, its ends more often than by chance. */
const within = (param: NumberParam) =>
  fc.oneof(
    { weight: 5, arbitrary: real(param.min, param.max).map((value) => clamp(param, value)) },
    { weight: 1, arbitrary: fc.constantFrom(param.min, param.max) },
  );

const cases: fc.Arbitrary<ComputationValues> = fc.record({
  graphForm: fc.constantFrom('draw', 'path'),
  graphStep: within(params.graphStep),
  graphX1: within(params.graphX1),
  graphX2: within(params.graphX2),
  graphEps: within(params.graphEps),
  graphNode: fc.constantFrom(...ids),
});

// a case takes dozens of losses or of expectations
const share = 0.05;

/** What is added to the value of a node, or to a weight ("h1 x2") or a bias ("h1 bias"), wherever it is read. */
type Nudge = Readonly<Record<string, number>>;

/**
 * Both terms of the loss written from their definitions, without the graph. A drawn z is held: what is added to m or ℓ does
 * not reach it, because a draw has no derivative.
 */
function terms(values: ComputationValues, nudge: Nudge, heldZ: number | undefined): Split {
  const by = (key: string): number => nudge[key] ?? 0;
  const node = (id: NodeId, inputs: readonly (readonly [NodeId, number])[]): number => {
    const layer = layers[id];
    if (!layer) throw new Error(id);
    let sum = layer.bias + by(`${id} bias`);
    for (const [i, [name, value]] of inputs.entries()) sum += ((layer.weights[i] ?? NaN) + by(`${id} ${name}`)) * value;
    return (layer.tanh ? Math.sinh(sum) / Math.cosh(sum) : sum) + by(id);
  };
  const x1 = values.graphX1 + by('x1');
  const x2 = values.graphX2 + by('x2');
  const x = [
    ['x1', x1],
    ['x2', x2],
  ] as const;
  const h = [
    ['h1', node('h1', x)],
    ['h2', node('h2', x)],
  ] as const;
  const m = node('m', h);
  const l = node('l', h);
  const s = Math.sqrt(Math.exp(l));
  const z = (heldZ ?? m + s * (values.graphEps + by('eps'))) + by('z');
  const g = [
    ['g1', node('g1', [['z', z]])],
    ['g2', node('g2', [['z', z]])],
  ] as const;
  const miss = Math.hypot(node('y1', g) - x1, node('y2', g) - x2);
  return {
    reconstruction: (miss * miss) / 2 + by('rec'),
    prior: klNormal({ mean: m, std: s }, { mean: 0, std: 1 }) + by('kl'),
  };
}

const h = 1e-4;
/** Of the order h² times a third derivative below 100, and of the rounding 1e-16/h of a term below 100. */
const tolerance = { relative: 1e-6, absolute: 1e-5 };

function difference(values: ComputationValues, key: string): Split {
  const heldZ = values.graphForm === 'draw' ? scene(values).valueOf('z') : undefined;
  const [up, down] = [terms(values, { [key]: h }, heldZ), terms(values, { [key]: -h }, heldZ)];
  return {
    reconstruction: (up.reconstruction - down.reconstruction) / (2 * h),
    prior: (up.prior - down.prior) / (2 * h),
  };
}

function expectSame(got: Split, wanted: Split, why: string): void {
  expectNear(got.reconstruction, wanted.reconstruction, { ...tolerance, why: `${why}, reconstruction` });
  expectNear(got.prior, wanted.prior, { ...tolerance, why: `${why}, prior` });
}

describe('the gradients on the graph', () => {
  it('are at every node those of a central difference of the loss written from its definition', () => {
    holds(
      cases,
      (values) => {
        for (const { id, gradient } of scene(values).nodes)
          if (id !== 'loss' && gradient) expectSame(gradient, difference(values, id), id);
      },
      share,
    );
  });

  it('are so at every weight and bias', () => {
    holds(
      cases,
      (values) => {
        const { weights } = scene(values);
        expect(weights).toHaveLength(22);
        for (const { node, parent, gradient } of weights)
          expectSame(gradient, difference(values, `${node} ${parent ?? 'bias'}`), `${node} ${parent ?? 'bias'}`);
      },
      share,
    );
  });

  it('are the sums of what comes back along the arrows, each pulse a gradient times a local derivative', () => {
    holds(cases, (values) => {
      const { nodes, edges } = scene(values);
      for (const node of nodes) {
        const sent = edges.filter(({ parent }) => parent === node.id).flatMap((edge) => (edge.sent ? [edge.sent] : []));
        const sum = sent.reduce((total, split) => total + whole(split), 0);
        if (node.id !== 'loss') expectNear(sum, node.gradient ? whole(node.gradient) : 0, { why: node.id });
        for (const edge of node.inputs)
          if (edge.sent && node.gradient)
            expectNear(whole(edge.sent), whole(node.gradient) * (edge.slope ?? NaN), {
              why: `${node.id} ${edge.parent}`,
            });
      }
    });
  });
});

describe('a sampling node', () => {
  it('stops the reconstruction: nothing of it reaches the encoder, and all of the prior penalty does', () => {
    holds(
      cases,
      (values) => {
        const drawn = scene({ ...values, graphForm: 'draw' });
        const path = scene({ ...values, graphForm: 'path' });
        expect(drawn.encoder.reconstruction).toBe(0);
        expectNear(drawn.encoder.prior, path.encoder.prior, { why: 'prior' });
        for (const id of encoderNodes) {
          expect(drawn.nodes.find((node) => node.id === id)?.gradient?.reconstruction).toBe(0);
        }
        for (const edge of drawn.edges) expect(edge.sent === undefined).toBe(edge.child === 'z');
        // at z itself both forms have the same gradient: it is there and cannot go on
        const at = (shown: typeof drawn) => shown.nodes.find(({ id }) => id === 'z')?.gradient?.reconstruction;
        expect(at(drawn)).toBe(at(path));
      },
      share,
    );
  });

  it('computes the same numbers forward as m + sε', () => {
    holds(
      cases,
      (values) => {
        const [drawn, path] = [scene({ ...values, graphForm: 'draw' }), scene({ ...values, graphForm: 'path' })];
        for (const { id, value } of drawn.nodes) expect(value).toBe(path.valueOf(id));
        expectNear(path.valueOf('z'), path.valueOf('m') + path.s * values.graphEps, { why: 'z' });
        const [y1, y2] = decoded(path.valueOf('z'));
        expect([y1, y2]).toEqual([path.valueOf('y1'), path.valueOf('y2')]);
      },
      share,
    );
  });
});

describe('the pulses', () => {
  it('start at the loss and have all come to the datum after seven levels', () => {
    const before = scene({ ...start, graphStep: 0 });
    expect(before.edges.every(({ progress }) => progress === 0)).toBe(true);
    expect(before.nodes.filter(({ arrived }) => arrived).map(({ id }) => id)).toEqual(['loss']);
    const after = scene({ ...start, graphStep: 7 });
    expect(after.edges.every(({ progress }) => progress === 1)).toBe(true);
    expect(after.nodes.every(({ arrived }) => arrived)).toBe(true);
  });

  it('leave a node only when all of its own have come', () => {
    holds(
      cases,
      (values) => {
        const { nodes, edges } = scene(values);
        for (const { child, progress } of edges)
          if (progress > 0 && !nodes.find(({ id }) => id === child)?.arrived)
            throw new Error(`${child} sends too early`);
        for (const { id, arrived } of nodes)
          for (const { parent, progress } of edges)
            if (parent === id && arrived && progress < 1) throw new Error(`${id} is whole before its pulses are there`);
      },
      share,
    );
  });
});

it('has the values that a reader works out by hand', () => {
  const shown = scene(start);
  // h₁ = tanh(0.58), h₂ = tanh(0.04), and on from there
  const [h1, h2] = [Math.tanh(0.58), Math.tanh(0.04)];
  expect(shown.valueOf('m')).toBeCloseTo(1.1 * h1 - 0.3 * h2 + 0.1, 12);
  expect(shown.valueOf('l')).toBeCloseTo(-0.6 * h1 + 0.4 * h2 - 1.2, 12);
  expect(shown.valueOf('loss')).toBeCloseTo(shown.valueOf('rec') + shown.valueOf('kl'), 12);
});

it('falls back to z where the node looked at is not in this form', () => {
  expect(scene({ ...start, graphForm: 'draw', graphNode: 'eps' }).chosen.id).toBe('z');
  expect(scene({ ...start, graphForm: 'path', graphNode: 'eps' }).chosen.id).toBe('eps');
});
