/** The nodes of the graph, parents first: datum, encoder, m and ℓ = log s², noise, latent, decoder, its mean, the two terms, the loss. */
export const ids = ['x1', 'x2', 'h1', 'h2', 'm', 'l', 'eps', 'z', 'g1', 'g2', 'y1', 'y2', 'rec', 'kl', 'loss'] as const;

/** One of them. */
export type NodeId = (typeof ids)[number];
