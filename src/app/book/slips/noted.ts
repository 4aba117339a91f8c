import { type Book, factsOf, type Place } from '../book.ts';

/** The notes in the lessons that tell of each slip: the number of a lesson, and what the note there has as printed. */
export const noted: Readonly<Record<string, readonly (readonly [lesson: number, printed: string])[]>> = {
  'identity-map': [
    [1, String.raw`\text{an identity map}`],
    [8, String.raw`\text{an identity map}`],
  ],
  'missing-dx': [
    [1, String.raw`\mathbb P(\dots)=\int_a^b p`],
    [4, String.raw`\phi\,\mathbb E[x]\le\mathbb E[\phi(x)]`],
  ],
  invertible: [[2, String.raw`\Sigma\ \text{invertible}`]],
  root: [
    [2, String.raw`z=\mu+\sqrt{\Sigma}\,\varepsilon`],
    [7, String.raw`z=\mu+\sqrt{\Sigma}\,\varepsilon`],
  ],
  fraction: [
    [3, String.raw`p(z\mid x)=\tfrac{p(x\mid z)p(z)}{p(x)}=\underbrace{\textstyle\int p(x\mid z)p(z)\,dz}`],
    [5, String.raw`p(z\mid x)=\int p(x\mid z)p(z)\,dz`],
  ],
  'data-distribution': [[3, String.raw`\text{data}\sim p(z\mid x)`]],
  'pseudo-metric': [[4, String.raw`\text{a pseudo-metric}`]],
  'complete-data': [[5, String.raw`\min\,-\log p_\theta(x,z)`]],
  'any-distribution': [[5, String.raw`\begin{aligned}&\text{any possible}\\&\text{dist. on }z\end{aligned}`]],
  'entropy-outside': [[5, String.raw`\textstyle-\sum_d\mathbb E[\log p]-H`]],
  'order-of-kl': [[5, String.raw`\mathrm{KL}(p(z\mid x)\,\|\,q)`]],
  'blank-term': [[5, String.raw`\cdots`]],
  'two-signs': [
    [5, String.raw`\mathcal E\text{: lower bound}`],
    [7, String.raw`\mathcal E`],
  ],
  'unit-noise': [[8, String.raw`N(x;\mu_{\mathrm{out}},I)`]],
  reconstruction: [[7, String.raw`C+\|X-\mu_{\mathrm{out}}\|`]],
  'strictly-positive': [[9, String.raw`\pi_i>0`]],
  'lost-input': [[9, String.raw`\begin{aligned}&P(y)=\\&\textstyle\sum_i P(c{=}i)\,P(y\mid c{=}i)\end{aligned}`]],
  'missing-two': [[10, String.raw`\tfrac1{\sqrt{2\pi\tilde\sigma^2}}\,e^{-(x-\tilde\mu)^2/\tilde\sigma^2}`]],
  'missing-normalizer': [[10, String.raw`p_1\cdot p_2=N(\tilde\mu,\tilde\sigma^2)`]],
};

/** Where the notes on a slip stand. */
export const placesOfNotes = (book: Book, slip: string): readonly Place[] =>
  (noted[slip] ?? []).flatMap(([lesson, printed]) => {
    const chapter = book.chapters.find(({ number }) => number === lesson);
    const place = chapter ? factsOf(book, chapter.folder).slips.indexOf(printed) + 1 : 0;
    return chapter && place > 0 ? [{ chapter, href: `../${chapter.slug}/#slip-${place}` }] : [];
  });
