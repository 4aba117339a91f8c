import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { formatNumber } from '../../ui/format.ts';
import { facts, type TwinFacts } from './facts.ts';
import { codeText } from './words.ts';

interface RowProps {
  readonly name: string;
  readonly cell: (twin: TwinFacts) => React.ReactNode;
  readonly ideal: string;
}

/** One quantity of both networks. */
function Row({ name, cell, ideal }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{cell(facts.off)}</td>
      <td>{cell(facts.on)}</td>
      <td>{ideal}</td>
    </tr>
  );
}

/** Small numbers in words, to begin a sentence with. */
const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** The numbers that tell the two networks apart, and those that do not. */
export function Readout() {
  const range = (of: 'off' | 'on'): string => {
    const shares = facts.otherSeeds.map((other) => 100 * other[of]);
    return `${formatNumber(Math.min(...shares), 1)} to ${formatNumber(Math.max(...shares), 1)}%`;
  };
  return (
    <div className="readout switch-readout">
      <table>
        <caption className="vh">Both networks by their numbers</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">prior off</th>
            <th scope="col">prior on</th>
            <th scope="col">
              prior <Tex tex="N(0,I)" />
            </th>
          </tr>
        </thead>
        <tbody>
          <Row name="error of a copied pixel" cell={(twin) => <Num value={twin.error} digits={4} />} ideal="–" />
          <Row
            name="random codes near the data"
            cell={({ near }) => (
              <>
                <Num value={100 * near.mean} standardError={100 * near.standardError} digits={1} />%
              </>
            )}
            ideal="–"
          />
          <Row name="mean of the codes" cell={({ moments }) => codeText(moments.mean, 2)} ideal="(0, 0)" />
          <Row name="their variances" cell={({ moments }) => codeText([moments.xx, moments.yy], 2)} ideal="(1, 1)" />
          <Row name="their covariance" cell={({ moments }) => <Num value={moments.xy} digits={3} />} ideal="0" />
        </tbody>
      </table>
      <p>
        <b>Recorded.</b> Both networks were trained beforehand by this notebook’s own engine: seed {facts.seed},{' '}
        {facts.steps.toLocaleString('en-US')} steps on {facts.trainedOn.toLocaleString('en-US')} drawn 2s,{' '}
        {facts.hidden} hidden units on either side, σ = {facts.sigma}; the same first weights, the same batches. With
        the prior on, the code of a picture is a small bell: the dot is its middle, and its width counts in the
        variances. “Near” is no farther from the closest picture trained on than 95 of 100 held-out pictures are (
        {formatNumber(facts.reach, 4)} per pixel, root mean square).{' '}
        {words[facts.otherSeeds.length] ?? facts.otherSeeds.length} other seeds gave {range('off')} with the prior off
        and {range('on')} with it on.
      </p>
    </div>
  );
}
