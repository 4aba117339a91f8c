import { times } from '../../math/pendulumSignals.ts';
import { shapes } from './architecture.ts';
import { views } from './latent.ts';
import type { Shown } from './protocol.ts';

/** log N(x; mean, e^logVar) by its formula. */
const logNormal = (x: number, mean: number, logVar: number): number =>
  -0.5 * (Math.log(2 * Math.PI) + logVar + (x - mean) ** 2 / Math.exp(logVar));

/** One layer, bias last. */
function layer(
  x: readonly number[],
  weights: readonly number[],
  outputs: number,
  bend: (a: number) => number,
): number[] {
  return Array.from({ length: outputs }, (_, j) =>
    bend([...x, 1].reduce((sum, value, i) => sum + value * weights[i * outputs + j]!, 0)),
  );
}

/** Two layers with tanh between them. */
const two = (x: readonly number[], [first, second]: readonly [number[], number[]], hidden: number, outputs: number) =>
  layer(layer(x, first, hidden, Math.tanh), second, outputs, (a) => a);

/**
 * The three bounds of one item from their definition, each as E[log p(x, z) − log q(z)] at one draw with the entropy in
 * closed form, by plain loops in doubles: nothing here is shared with the model.
 */
export function boundsByDefinition(
  values: readonly number[],
  components: number,
  picture: readonly number[],
  trace: readonly number[],
  noise: readonly number[],
): Record<Shown, number> {
  let at = 0;
  const part = shapes(components).map(([rows, columns]) => values.slice(at, (at += rows * columns)));
  const [pe1, pe2, te1, te2, pd1, pd2, dd1, dd2, logOmega, pictureStd, traceStd, bells, logits] = part;
  const [pictureLogStd, traceLogStd] = [pictureStd![0]!, traceStd![0]!];
  const read = (x: readonly number[], first: number[], second: number[]): number[] =>
    two(x, [first, second], second.length / 4 - 1, 4);
  const experts = { picture: read(picture, pe1!, pe2!), trace: read(trace, te1!, te2!) };
  const total = Math.log(logits!.reduce((sum, logit) => sum + Math.exp(logit), 0));
  const bound = (shown: Shown, s: number): number => {
    const seen = [...(shown === 'trace' ? [] : [experts.picture]), ...(shown === 'picture' ? [] : [experts.trace])];
    const along = [0, 1].map((j) => {
      const precision = seen.reduce((sum, expert) => sum + Math.exp(-expert[2 + j]!), 0);
      const mean = seen.reduce((sum, expert) => sum + expert[j]! * Math.exp(-expert[2 + j]!), 0) / precision;
      return { mean, variance: 1 / precision, z: mean + noise[2 * s + j]! / Math.sqrt(precision) };
    });
    const z = along.map((each) => each.z);
    const entropy = along.reduce((sum, { variance }) => sum + 0.5 * Math.log(2 * Math.PI * Math.E * variance), 0);
    const pixels = two(z, [pd1!, pd2!], pd1!.length / 3, picture.length).map((a) => 1 / (1 + Math.exp(-a)));
    const logPicture = pixels.reduce((sum, mean, i) => sum + logNormal(picture[i]!, mean, 2 * pictureLogStd), 0);
    const damping = Math.exp(two(z, [dd1!, dd2!], dd1!.length / 3, 1)[0]!);
    const joint = Array.from({ length: components }, (_, c) => {
      const gate =
        logits![c]! -
        total +
        logNormal(z[0]!, bells![4 * c]!, bells![4 * c + 2]!) +
        logNormal(z[1]!, bells![4 * c + 1]!, bells![4 * c + 3]!);
      const omega = Math.exp(logOmega![c]!);
      const said = times.reduce(
        (sum, t, i) => sum + logNormal(trace[i]!, Math.exp(-damping * t) * Math.cos(omega * t), 2 * traceLogStd),
        0,
      );
      return gate + (shown === 'picture' ? 0 : said);
    });
    const top = Math.max(...joint);
    const logJoint = top + Math.log(joint.reduce((sum, each) => sum + Math.exp(each - top), 0));
    return logJoint + entropy + (shown === 'trace' ? 0 : logPicture);
  };
  return Object.fromEntries(views.map((shown, s) => [shown, bound(shown, s)])) as Record<Shown, number>;
}
