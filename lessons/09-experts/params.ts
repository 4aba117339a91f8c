import { label } from '../../src/derivations/d17-softmax/params.ts';
import { relaxation } from '../../src/derivations/d18-gumbel-softmax/params.ts';
import { router as d20 } from '../../src/derivations/d20-routing/params.ts';
import type { Params } from '../../src/notebook/param.ts';
import { params as experts } from '../../src/widgets/experts/params.ts';
import { params as diagram } from '../../src/widgets/experts-diagram/params.ts';
import { params as race } from '../../src/widgets/gumbel-race/params.ts';
import { params as router } from '../../src/widgets/router/params.ts';
import { params as simplex } from '../../src/widgets/simplex/params.ts';

/** Every number that a reader may change in this lesson. */
export const params = {
  ...simplex,
  ...label,
  ...race,
  ...relaxation,
  ...diagram,
  ...experts,
  ...d20,
  ...router,
} satisfies Params;
