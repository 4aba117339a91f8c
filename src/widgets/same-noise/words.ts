import { at } from '../../math/matrix.ts';
import { formatNumber } from '../../ui/format.ts';
import type { NoiseValues } from './roots.ts';
import type { NoiseScene } from './scene.ts';

/** A caption in two halves, which may hold $TeX$: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** The covariance that the points really have, in TeX. */
const product = '$AA^{\\top}$';

/** A caption's first half in words alone. */
export const spoken = ({ now }: Words): string => now.replaceAll(product, 'A times its transpose');

/** So little is rounding. */
const nothing = 1e-9;

/** An angle in degrees, to a tenth where it is no whole number. */
export const degrees = (angle: number): string =>
  `${formatNumber(angle, Math.abs(angle - Math.round(angle)) < nothing ? 0 : 1)}°`;

function entrywise({ mapped, cov }: NoiseScene): Words {
  if (!mapped) {
    return {
      now: `There is no such matrix: Σ₁₂ = ${formatNumber(at(cov, 0, 1), 2)} is negative and has no real square root.`,
      look: 'So there is nothing to draw. The other three roots do not mind the sign.',
    };
  }
  if (mapped.miss < nothing) {
    return {
      now: 'Σ is diagonal, and only then is the root of every entry a root of Σ.',
      look: 'The encoder of a VAE is this case. Change ρ a little and watch the dashed ellipse leave the solid one.',
    };
  }
  // As many decimals as it takes to tell the two apart.
  const decimals = Math.max(2, Math.ceil(-Math.log10(at(cov, 0, 1))) + 1);
  return {
    now: `The cloud is wrong: ${product} is ${formatNumber(at(mapped.gram, 0, 0), decimals)} in its first entry, Σ is ${formatNumber(at(cov, 0, 0), decimals)}.`,
    look: `The points follow the dashed ellipse of ${product}, and that is not the solid one of Σ.`,
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: NoiseScene, { root }: Pick<NoiseValues, 'root'>): Words {
  const { mapped, turned = 0, toSymmetric } = shown;
  if (root === 'entrywise' || !mapped) return entrywise(shown);
  if (root === 'cholesky' && toSymmetric === 0) {
    return {
      now: `Σ is diagonal: the Cholesky factor only stretches the noise, and ${product} is Σ.`,
      look: 'Here it is the symmetric root as well, and the root of every entry. Change ρ, and the three part.',
    };
  }
  if (root === 'cholesky') {
    return {
      now: `The Cholesky factor stretches and shears the noise, and ${product} is Σ.`,
      look: 'Remember where number 1 lies. Then choose the symmetric root: the same noise goes elsewhere, into the same cloud.',
    };
  }
  if (mapped.moved < nothing) {
    return {
      now: 'This root is the Cholesky factor itself, and no point has moved.',
      look:
        root === 'rotated'
          ? 'Turn the noise by dragging the ring on the half circle.'
          : 'For a diagonal Σ the two are one. Change ρ.',
    };
  }
  const moved = formatNumber(mapped.moved, 2);
  if (root === 'symmetric') {
    return {
      now: `Every point has moved, by ${moved} on average, and ${product} is still Σ.`,
      look: `The symmetric root is the Cholesky factor after a turn of the noise by ${degrees(toSymmetric)}. All roots differ by a turn, or a mirror, of the noise.`,
    };
  }
  if (Math.abs(turned - toSymmetric) < 0.5) {
    return {
      now: `At a turn by ${degrees(turned)} the rotated root is the symmetric root, to within half a degree.`,
      look: `Go on turning. ${product} = $LQQ^{\\top}L^{\\top}$ does not notice.`,
    };
  }
  return {
    now: `The noise is turned by ${degrees(turned)} before it is stretched: points move by ${moved} on average, and ${product} is still Σ.`,
    look: 'Drag the ring on the half circle. The numbered points run around the ellipse, and the cloud stays.',
  };
}
