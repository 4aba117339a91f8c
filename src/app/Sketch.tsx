import type { ReactNode } from 'react';

/** A bell over 6 … 82 in a sketch's units, its top at `top` and its foot at 34. */
function bell(center: number, width: number, top = 8): string {
  const points = Array.from({ length: 39 }, (_, index) => {
    const x = 6 + 2 * index;
    return `${x} ${(34 - (34 - top) * Math.exp(-0.5 * ((x - center) / width) ** 2)).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

const foot = <path className="axis" d="M6 34H82" />;

/** Small emblems of what each lesson is about, drawn in the colors of its terms. */
const sketches: Readonly<Record<string, ReactNode>> = {
  densities: (
    <>
      <path className="m-p" d={bell(44, 14)} />
      {foot}
    </>
  ),
  gaussian: [30, 20, 10].map((rx) => (
    <ellipse key={rx} className="m-p" cx="44" cy="20" rx={rx} ry={rx * 0.42} transform="rotate(-18 44 20)" />
  )),
  bayes: (
    <>
      <rect x="10" y="12" width="16" height="22" className="m-prior" />
      <rect x="36" y="22" width="16" height="12" className="m-prior" />
      <rect x="62" y="6" width="16" height="28" className="m-p" />
      {foot}
    </>
  ),
  'kl-divergence': (
    <>
      <path className="m-p" d={bell(34, 13, 12)} />
      <path className="m-q" d={bell(56, 9)} />
      {foot}
    </>
  ),
  elbo: (
    <>
      <path className="m-ev" d="M8 8H80" />
      <rect className="f-elbo" x="14" y="20" width="60" height="14" />
      <path className="m-elbo" d="M14 20H74" />
    </>
  ),
  em: (
    <>
      <path className="m-elbo" d="M8 34V26H24V18H42V12H60V9H80" />
      <path className="m-ink" d="M8 22Q30 8 80 7" />
    </>
  ),
  vae: (
    <>
      <path className="m-ink" d="M8 8V32M80 8V32" />
      <path className="m-q" d="M8 8L38 17V23L8 32" />
      <path className="m-p" d="M80 8L50 17V23L80 32" />
      <circle className="m-latent" cx="44" cy="20" r="4.5" />
    </>
  ),
  'train-a-vae': [
    [18, 26],
    [28, 16],
    [40, 24],
    [47, 12],
    [58, 20],
    [70, 13],
    [66, 28],
    [34, 31],
  ].map(([cx, cy]) => <circle key={cx} className="m-latent" cx={cx} cy={cy} r="3.2" />),
  experts: (
    <>
      <path className="m-p" d={bell(28, 8, 16)} />
      <path className="m-q" d={bell(58, 9)} />
      {foot}
    </>
  ),
  products: (
    <>
      <path className="m-prior" d={bell(31, 9, 16)} />
      <path className="m-prior" d={bell(57, 9, 16)} />
      <path className="m-p" d={bell(44, 6)} />
      {foot}
    </>
  ),
};

/** The emblem of a lesson; a decoration, so it has no name. */
export function Sketch({ name }: { readonly name: string }) {
  return (
    <svg className="sketch" viewBox="0 0 88 40" width="88" height="40" aria-hidden="true">
      {sketches[name]}
    </svg>
  );
}
