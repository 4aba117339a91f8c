import { four, plane } from '../../src/derivations/d22-product-of-many/params.ts';
import { candidate } from '../../src/derivations/d23-pools/params.ts';
import { linearChain, noising } from '../../src/derivations/d24-diffusion/params.ts';
import type { Params } from '../../src/notebook/param.ts';
import { params as productOfBells } from '../../src/widgets/product-of-bells/params.ts';
import { params as diagram } from '../../src/widgets/products-diagram/params.ts';
import { params as andOr } from '../../src/widgets/and-or/params.ts';
import { params as sensorFusion } from '../../src/widgets/sensor-fusion/params.ts';
import { params as latentPhysics } from '../../src/widgets/latent-physics/params.ts';
import { params as diffusionLine } from '../../src/widgets/diffusion-line/params.ts';
import { params as learnedDenoiser } from '../../src/widgets/learned-denoiser/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = {
  ...productOfBells,
  ...diagram,
  ...andOr,
  ...sensorFusion,
  ...latentPhysics,
  ...diffusionLine,
  ...learnedDenoiser,
  // What only the derivations ask for.
  ...four,
  ...plane,
  ...candidate,
  ...noising,
  ...linearChain,
} satisfies Params;
