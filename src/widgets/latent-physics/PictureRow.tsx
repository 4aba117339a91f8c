import { formatNumber } from '../../ui/format.ts';
import { Pixels } from './Pixels.tsx';
import type { PhysicsScene } from './scene.ts';
import { degreesOf, kindNames } from './words.ts';

/** The picture as it was measured, as it is without noise, as the model predicts it, and how far its draws differ. */
export function PictureRow({ of }: { readonly of: PhysicsScene }) {
  const { item, guess, shown } = of;
  const lost = shown === 'trace' || shown === 'none';
  const name = `the ${kindNames[item.cause.kind] ?? ''} pendulum at ${degreesOf(item.cause.angle)}`;
  const error = guess ? ` Error ${formatNumber(guess.errors.picture, 3)}.` : '';
  return (
    <div className="picture-row">
      <Pixels
        values={item.measured.picture}
        lost={lost}
        label={`The measured picture, with noise, of ${name}${lost ? '; the model does not see it' : ''}.`}
      >
        measured{lost && ', lost'}
      </Pixels>
      <Pixels values={item.clean.picture} label={`The same picture without noise: ${name}.`}>
        truth
      </Pixels>
      <Pixels
        values={guess?.prediction.picture}
        label={`The picture that the model predicts, a mean over its draws.${error}`}
      >
        predicted
      </Pixels>
      <Pixels
        values={guess?.prediction.pictureStd.map((std) => 2 * std)}
        label="Standard deviation of each pixel over the model’s draws, twice as dark: where its draws differ."
      >
        spread
      </Pixels>
    </div>
  );
}
