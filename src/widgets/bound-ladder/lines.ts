import type { LadderScene, RungId } from './scene.ts';

/** What is written beside a line: its formula with the relation before it, the rule in a few words, and the route. */
export interface Written {
  readonly relation: string;
  readonly tex: string;
  readonly rule: string;
  readonly route: string;
}

const ratio = String.raw`\frac{\p{p(}\data{x},\z{z}\p{)}}{\q{q(z)}}`;
const joint = String.raw`\p{p(}\data{x},\z{z}\p{)}`;

/** A total over the latent, a sum or an integral. */
const total = (latent: LadderScene['latent'], term: string): string =>
  latent === 'discrete' ? String.raw`\sum_{\z{z}}${term}` : String.raw`\int\!${term}\,d\z{z}`;

/** The line as the present latent and sign have it. */
export function writtenOf(id: RungId, { latent, sign }: Pick<LadderScene, 'latent' | 'sign'>): Written {
  const minus = sign === 'loss' ? '-' : '';
  const discrete = latent === 'discrete';
  const summed = discrete ? 'enumeration' : 'quadrature';
  switch (id) {
    case 'evidence':
      return {
        relation: '',
        tex: String.raw`${minus}\log\ev{p(x)}=${minus}\log${total(latent, joint)}`,
        rule: discrete ? 'Add up every state.' : 'Integrate over every latent.',
        route: discrete ? 'enumeration' : 'closed form',
      };
    case 'multiplied':
      return {
        relation: '=',
        tex: `${minus}\\log${total(latent, `\\q{q(z)}\\,${ratio}`)}`,
        rule: 'Multiply by $\\q{q}/\\q{q}$.',
        route: discrete ? 'enumeration' : 'trapezoid rule',
      };
    case 'averaged':
      return {
        relation: '=',
        tex: String.raw`${minus}\log\E_{\q{q}}\Bigl[${ratio}\Bigr]`,
        rule: 'Read it as an average.',
        route: discrete ? '20,000 samples' : 'Gauss–Legendre rule',
      };
    case 'bound':
      return {
        relation: sign === 'loss' ? '\\le' : '\\ge',
        tex: String.raw`${minus}\E_{\q{q}}\Bigl[\log${ratio}\Bigr]=\elbo{${sign === 'loss' ? '\\mathcal E' : '\\mathcal L'}}`,
        rule: 'Jensen: the log moves inside.',
        route: summed,
      };
    case 'rewritten':
      return {
        relation: '=',
        tex: String.raw`${minus}\log\ev{p(x)}${sign === 'loss' ? '+' : '-'}\gap{\KL{\q{q}}{\p{p(z\mid x)}}}`,
        rule: 'The product rule.',
        route: discrete ? 'evidence and KL' : 'two closed forms',
      };
  }
}

/** The cuts as formulas. */
export const formTex: Readonly<
  Record<LadderScene['forms'][number]['id'], Readonly<Record<LadderScene['sign'], string>>>
> = {
  gap: {
    bound: String.raw`\log\ev{p(x)}-\gap{\KL{q}{p(z\mid x)}}`,
    loss: String.raw`-\log\ev{p(x)}+\gap{\KL{q}{p(z\mid x)}}`,
  },
  energy: {
    bound: String.raw`\E_{\q{q}}[\log\p{p(x,z)}]+H(\q{q})`,
    loss: String.raw`-\E_{\q{q}}[\log\p{p(x,z)}]-H(\q{q})`,
  },
  penalty: {
    bound: String.raw`\E_{\q{q}}[\log\p{p(x\mid z)}]-\KL{\q{q}}{\prior{p(z)}}`,
    loss: String.raw`-\E_{\q{q}}[\log\p{p(x\mid z)}]+\KL{\q{q}}{\prior{p(z)}}`,
  },
  swapped: {
    bound: String.raw`\log\ev{p(x)}-\KL{p(z\mid x)}{q}`,
    loss: String.raw`-\log\ev{p(x)}+\KL{p(z\mid x)}{q}`,
  },
};

/** The forms in words, for who hears the table. */
export const formWords: Readonly<Record<LadderScene['forms'][number]['id'], string>> = {
  gap: 'log evidence and gap',
  energy: 'energy and entropy',
  penalty: 'reconstruction and prior penalty',
  swapped: 'log evidence and the divergence turned around',
};
