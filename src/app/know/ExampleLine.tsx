import type { ReactNode } from 'react';
import { checkChain } from '../../notebook/check.ts';
import { pageDraws } from '../../notebook/pageDraws.ts';
import { initialValues } from '../../notebook/param.ts';
import { slackText } from '../../ui/derivation/slackText.ts';
import { verdict } from '../../ui/derivation/Light.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Prose } from '../../ui/Prose.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { told } from './told.ts';

/** The chain that makes the best example; another serves where it is missing. */
const best = 'D5.gibbs';

const candidates = told
  .flatMap(({ page, derivations }) =>
    derivations.flatMap(({ params, chains }) => chains.map((chain) => ({ page, params, chain }))),
  )
  .toSorted((a, b) => Number(b.chain.id === best) - Number(a.chain.id === best));

/** A line with everything that is claimed of it, in words: an inequality whose slack has a name. */
export function ExampleLine(): ReactNode {
  for (const { page, params, chain } of candidates) {
    const index = chain.lines.findIndex(({ slack }) => slack !== undefined);
    const line = chain.lines[index];
    const above = chain.lines[index - 1];
    const judged = checkChain(chain, initialValues(params), pageDraws)[index];
    if (!line?.slack || !above || !judged?.slackNamed || typeof judged.value !== 'number') continue;
    return (
      <div className="example-line">
        <p className="tex">
          <span className="rel" /> <Tex tex={`\\displaystyle ${above.tex}`} />
        </p>
        <p className="tex">
          <span className="rel">{line.relation}</span> <Tex tex={`\\displaystyle ${line.tex}`} />
        </p>
        <dl>
          <dt>Rule</dt>
          <dd>
            <Prose text={line.rule} />
          </dd>
          <dt>Value</dt>
          <dd className="num">{formatNumber(judged.value)}</dd>
          <dt>Route</dt>
          <dd>
            {line.route}, <Prose text={line.how} />
          </dd>
          <dt>Light</dt>
          <dd>
            {verdict(judged)}; it {slackText(judged, line.relation)}
          </dd>
          <dt>Gap</dt>
          <dd>
            <Tex tex={line.slack.tex} /> = {formatNumber(judged.slackNamed.value)}, by a formula of its own
          </dd>
          <dt>Source</dt>
          <dd>
            <a href={`../source/${chain.id}/#line-${index + 1}`}>the code that gives these numbers</a>
          </dd>
          <dt>From</dt>
          <dd>
            <a href={`../${page}`}>
              <Prose text={chain.title} />
            </a>
          </dd>
        </dl>
      </div>
    );
  }
  return null;
}
