import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { natsText } from './words.ts';

interface SplitProps {
  readonly logPrior: number;
  readonly logLik: number;
}

/** With z observed, log p(x, z) in two pieces: the second starts where the first ends. */
export function Split({ logPrior, logLik }: SplitProps) {
  const total = logPrior + logLik;
  const low = Math.min(0, logPrior, total);
  const high = Math.max(0, logPrior, total);
  const room = 0.14 * (high - low);
  const under = (from: number, to: number) => ({ at: Math.min(from, to), offset: [0, -1.3] as const });
  const pieces = [
    { name: 'log p(z)', value: logPrior, mark: 'prior', ...under(0, logPrior) },
    { name: 'log p(x | z)', value: logLik, mark: 'p', ...under(logPrior, total) },
    { name: 'log p(x, z)', value: total, mark: 'latent', ...under(0, total) },
  ] as const;
  return (
    <Plane
      x={[0.5, 3.5]}
      y={[low - 1.6 * room, high + (high > 0 ? room : 0)]}
      height={19}
      narrowHeight={13}
      drawnAt={320}
      inset={{ top: 2.4, left: 2.8, right: 0.4, bottom: 0.6 }}
      label={`In nats: log p(z) ${natsText(logPrior)} and log p(x given z) ${natsText(logLik)} add up to log p(x, z) ${natsText(total)}.`}
    >
      <Axes x={{ at: [] }} y={{ label: 'nats' }} grid baseline={0} />
      <Bars
        bars={[
          { x: 1, width: 0.6, from: 0, to: logPrior, mark: 'prior' },
          { x: 2, width: 0.6, from: logPrior, to: total, mark: 'p' },
          { x: 3, width: 0.6, from: 0, to: total, mark: 'latent' },
        ]}
      />
      {pieces.map(({ name, value, mark, at, offset }, i) => (
        <g key={name}>
          <Label at={[i + 1, at]} offset={offset} anchor="middle" mark={mark}>
            <Formula>{name}</Formula>
          </Label>
          <Label at={[i + 1, at]} offset={[0, offset[1] - 1.25]} anchor="middle" mark={mark}>
            <tspan className="num">{natsText(value)}</tspan>
          </Label>
        </g>
      ))}
    </Plane>
  );
}
