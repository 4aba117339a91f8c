import type { Settings, Trace } from '../../../../state/training.ts';
import { numberText, wholeText } from '../../../vae-trainer/words.ts';
import { ledgerOf } from './ledger.ts';

/** What is followed at a stage. */
export type StageKind = 'data' | 'encoder' | 'posterior' | 'noise' | 'code' | 'decoder' | 'drawn' | 'loss' | 'gradient';

/** One place that a datum passes on its way through a step. */
export interface Stage {
  readonly id: string;
  readonly kind: StageKind;
  readonly title: string;
  /** What happens there, with the numbers of this datum. */
  readonly says: string;
  /** Outputs of a hidden layer. */
  readonly cells?: Float32Array;
}

/** One latent unit of the traced datum; `z` is mean + std · noise. */
export interface CodeRow {
  readonly unit: number;
  readonly mean: number;
  readonly std: number;
  readonly noise: number;
  readonly z: number;
}

/** The latent units of the traced datum. */
export const codeRows = ({
  mean,
  logVar,
  noise,
  z,
}: Pick<Trace, 'mean' | 'logVar' | 'noise' | 'z'>): readonly CodeRow[] =>
  Array.from(mean, (m, j) => ({ unit: j + 1, mean: m, std: Math.exp(logVar[j]! / 2), noise: noise[j]!, z: z[j]! }));

/** The length of the batch's gradient in one tensor of weights. */
export interface Gradient {
  readonly name: string;
  readonly norm: number;
}

/** What each tensor of weights is, in the order of the model's shapes. */
function weightNames(trace: Trace): readonly string[] {
  const { encoder, decoder, gradientNorms } = trace;
  const layers = (side: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => `${side} ${count > 1 ? `layer ${i + 1}` : 'layer'}`);
  const known = [
    ...layers('encoder', encoder.length),
    'to mean and std',
    ...layers('decoder', decoder.length),
    'to x̂',
    'σ',
  ];
  const ofPrior = gradientNorms.length - known.length;
  return [...known, ...(ofPrior === 2 ? ['prior, Gaussians', 'prior, weights'] : ofPrior === 1 ? ['prior'] : [])];
}

/** The gradient's lengths in the order in which it goes: from the loss back to the data; what has no part in the loss is left out. */
export function gradientsOf(trace: Trace): readonly Gradient[] {
  const names = weightNames(trace);
  return trace.gradientNorms
    .map((norm, i) => ({ name: names[i] ?? 'weights', norm }))
    .filter(({ name, norm }) => name !== 'σ' || norm > 0)
    .toReversed();
}

/** A number of nats, with as many decimals as every stage shows. */
export const natsText = (value: number): string => numberText(value, 2);

/** A code, its width or its noise: a width may be a few hundredths. */
export const codeText = (value: number): string => numberText(value, 3);

const raised: Readonly<Record<string, string>> = { '+': '', '-': '⁻' };

/** A length that may be of any size, in about three digits. */
export function sizeText(value: number): string {
  if (value === 0) return '0';
  if (value >= 0.01 && value < 10_000) return value < 1000 ? value.toPrecision(3) : wholeText(value);
  const [digits = '', power = ''] = value.toExponential(1).split('e');
  return `${digits} · 10${Array.from(power, (sign) => raised[sign] ?? '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(sign))).join('')}`;
}

const span = (cells: Float32Array): string => `from ${natsText(Math.min(...cells))} to ${natsText(Math.max(...cells))}`;
/** So many units are told one by one; with more, the table shows the others. */
const told = 4;

/** An equation for each unit, none of which is broken over two lines. */
function perUnit(rows: readonly CodeRow[], of: (row: CodeRow) => string): string {
  const equations = rows.map((row) => of(row).replaceAll(' ', '\u00a0'));
  return equations.length > told ? `${equations.slice(0, told - 1).join(', ')} and so on` : equations.join(', ');
}

/** The stages of a trace in order, with sentences whose numbers are the trace's own. */
export function stagesOf(trace: Trace, settings: Settings): readonly Stage[] {
  const { step, item, batchSize, x, encoder, decoder, drawn, sigma, logWeights } = trace;
  const rows = codeRows(trace);
  const { sum, overDraws } = ledgerOf(trace, settings);
  const gradients = gradientsOf(trace);
  const largest = gradients.reduce((most, each) => (each.norm > most.norm ? each : most));
  const layer =
    (side: 'encoder' | 'decoder') =>
    (cells: Float32Array, i: number, all: readonly Float32Array[]): Stage => ({
      id: `${side}${i}`,
      kind: side,
      title: `${side}${all.length > 1 ? `, layer ${i + 1}` : ''}`,
      says: `${wholeText(cells.length)} ${settings[side].activation} units of the ${side} put out numbers ${span(cells)}.`,
      cells,
    });
  const draws = settings.samples;
  return [
    {
      id: 'data',
      kind: 'data',
      title: 'x, the datum',
      says: `Training item ${wholeText(item)}: ${x.length} numbers, the first of the ${batchSize} data that step ${wholeText(step + 1)} takes.`,
    },
    ...encoder.map(layer('encoder')),
    {
      id: 'posterior',
      kind: 'posterior',
      title: 'mean ± std',
      says: `The encoder says where the code may lie, q(z | x): ${perUnit(rows, ({ unit, mean, std }) => `z${unit} = ${codeText(mean)} ± ${codeText(std)}`)}.`,
    },
    {
      id: 'noise',
      kind: 'noise',
      title: 'ε, the noise',
      says: `${draws > 1 ? `The first of ${draws} draws` : 'One draw'} of noise from N(0, 1) for each unit: ${perUnit(rows, ({ unit, noise }) => `ε${unit} = ${codeText(noise)}`)}.`,
    },
    {
      id: 'code',
      kind: 'code',
      title: 'z = mean + std · ε',
      says: `The noise is stretched and moved: ${perUnit(rows, ({ unit, mean, std, noise, z }) => `z${unit} = ${codeText(mean)} + ${codeText(std)} · ${noise < 0 ? `(${codeText(noise)})` : codeText(noise)} = ${codeText(z)}`)}.`,
    },
    ...decoder.map(layer('decoder')),
    {
      id: 'drawn',
      kind: 'drawn',
      title: 'x̂, decoded',
      says: `The decoder’s mean of p(x | z), numbers ${span(drawn)}${settings.likelihood === 'gaussian' ? `, around which it expects noise of σ = ${numberText(sigma, 3)}` : ''}.`,
    },
    {
      id: 'loss',
      kind: 'loss',
      title: 'loss',
      says:
        overDraws === undefined
          ? `This datum adds ${natsText(sum)} nats; the loss is the average over the ${batchSize} data of the batch.`
          : `The ${logWeights.length} draws together add ${natsText(overDraws)} nats, this one alone would add ${natsText(sum)}; the loss is the average over the ${batchSize} data of the batch.`,
    },
    {
      id: 'gradient',
      kind: 'gradient',
      title: 'gradient',
      says: `Backwards, the slope of the batch’s loss comes to every weight; it is longest, ${sizeText(largest.norm)}, in “${largest.name}”. The ${settings.optimizer === 'adam' ? 'Adam' : 'gradient'} step goes against it.`,
    },
  ];
}
