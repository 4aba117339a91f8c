import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { ProductScene } from './scene.ts';
import { smallText } from './words.ts';

/** The precisions that add, the area by two routes, and one place multiplied out. */
export function Readout({ shown }: { readonly shown: ProductScene }) {
  const { bells, product, area, areaSummed, here } = shown;
  const [a, b] = bells.map(({ std }) => std ** -2);
  return (
    <dl className="routes">
      <div>
        <dt>precisions add</dt>
        <dd>
          <Num value={a ?? NaN} digits={2} chars={4} term="p" /> +{' '}
          <Num value={b ?? NaN} digits={2} chars={4} term="p" /> ={' '}
          <Num value={product.std ** -2} digits={2} chars={4} term="q" />
        </dd>
      </div>
      <div>
        <dt>
          area <Tex tex="Z" />, closed form and summed
        </dt>
        <dd>
          <span className="num">{smallText(area)}</span>, <span className="num">{smallText(areaSummed)}</span>
        </dd>
      </div>
      <div>
        <dt>
          at <Tex tex="x" /> = {smallText(here.x).replace(/0+$/, '').replace(/\.$/, '')}
        </dt>
        <dd>
          <span className="num">{smallText(here.first)}</span> × <span className="num">{smallText(here.second)}</span> ={' '}
          <span className="num">{smallText(here.raw)}</span>
        </dd>
      </div>
    </dl>
  );
}
