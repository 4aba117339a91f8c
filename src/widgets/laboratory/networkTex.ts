import type { Settings } from '../../state/training.ts';

type Network = Settings['encoder'];

const names: Readonly<Record<Network['activation'], string>> = {
  tanh: '\\tanh',
  relu: '\\operatorname{relu}',
  sigmoid: '\\operatorname{sigm}',
  softplus: '\\operatorname{softplus}',
};

/** The layers of a network, one line each: from `input` through its hidden layers to `output`. */
function layersTex(
  { hidden, activation }: Network,
  letters: readonly [string, string, string],
  input: string,
  output: string,
) {
  const [h, w, b] = letters;
  const before = (i: number): string => (i === 0 ? input : `${h}_${i}`);
  const lines = hidden.map((_, i) => `${h}_${i + 1}&=${names[activation]}(${w}_${i + 1}${before(i)}+${b}_${i + 1})`);
  const last = hidden.length + 1;
  const end = `${output}&=${w}_${last}${h}_${hidden.length}+${b}_${last}`;
  return `\\begin{aligned}${[...lines, end].join('\\\\')}\\end{aligned}`;
}

/** What the encoder computes. */
export const encoderTex = (network: Network): string =>
  layersTex(network, ['h', 'W', 'b'], '\\data{x}', '(\\mu,\\log\\sigma_q^2)');

/** What the decoder computes, up to the parameter that its likelihood takes; `squeezed` where that lies between 0 and 1. */
export function decoderTex(network: Network, likelihood: Settings['likelihood'], squeezed: boolean): string {
  const end = likelihood === 'continuous-bernoulli' ? '\\lambda(\\z z)' : 'f(\\z z)';
  return layersTex(network, ['g', 'V', 'c'], '\\z z', squeezed ? `\\operatorname{logit}${end}` : end);
}

/** The widths of a network in words, such as "48, 24 tanh". */
export const networkText = ({ hidden, activation }: Network): string => `${hidden.join(', ')} ${activation}`;
