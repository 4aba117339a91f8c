import type { Mark } from '../../figures/theme.ts';
import type { NodeId } from './ids.ts';

interface Name {
  /** In running text. */
  readonly symbol: string;
  /** What it is, for those who click or cannot see it. */
  readonly long: string;
  /** The term that it belongs to, if any. */
  readonly mark?: Mark;
}

/** What each node is called, and the term whose color and line it has. */
export const names: Readonly<Record<NodeId, Name>> = {
  x1: { symbol: 'x₁', long: 'datum', mark: 'data' },
  x2: { symbol: 'x₂', long: 'datum', mark: 'data' },
  h1: { symbol: 'h₁', long: 'hidden unit of the encoder', mark: 'q' },
  h2: { symbol: 'h₂', long: 'hidden unit of the encoder', mark: 'q' },
  m: { symbol: 'm', long: 'mean of q(z | x)', mark: 'q' },
  l: { symbol: 'ℓ', long: 'log variance of q(z | x)', mark: 'q' },
  eps: { symbol: 'ε', long: 'noise' },
  z: { symbol: 'z', long: 'latent', mark: 'latent' },
  g1: { symbol: 'g₁', long: 'hidden unit of the decoder', mark: 'p' },
  g2: { symbol: 'g₂', long: 'hidden unit of the decoder', mark: 'p' },
  y1: { symbol: 'x̂₁', long: 'mean of p(x | z)', mark: 'p' },
  y2: { symbol: 'x̂₂', long: 'mean of p(x | z)', mark: 'p' },
  rec: { symbol: 'rec', long: 'reconstruction', mark: 'p' },
  kl: { symbol: 'KL', long: 'prior penalty', mark: 'prior' },
  loss: { symbol: 'loss', long: 'minus the ELBO of this draw, but for log 2π', mark: 'elbo' },
};

/** What stands in each column, with its term, the first column first. */
export const columns: readonly { readonly text: string; readonly mark?: Mark }[] = [
  { text: 'datum x', mark: 'data' },
  { text: 'encoder', mark: 'q' },
  { text: 'q(z | x)', mark: 'q' },
  { text: 'latent', mark: 'latent' },
  { text: 'decoder', mark: 'p' },
  { text: 'p(x | z)', mark: 'p' },
  { text: 'two terms' },
  { text: 'loss', mark: 'elbo' },
];
