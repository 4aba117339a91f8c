import { points } from '../../derivations/d06-jensen/params.ts';
import { longest } from '../../expression/longest.ts';
import { choice, text } from '../../notebook/param.ts';

/**
 * A function and three points on its graph; their sizes divided by the sum of the sizes are the weights. A typed φ stands
 * beside the named ones, which the derivations keep to.
 */
export const params = {
  ...points,
  phiFrom: choice('phiFrom', {
    tex: '\\text{from}',
    meaning: 'function in the figure',
    initial: 'named',
    options: [
      { value: 'named', label: 'a named one' },
      { value: 'own', label: 'your own' },
    ],
  }),
  ownPhi: text('ownPhi', {
    tex: '\\varphi(x)',
    meaning: '= your own function',
    initial: 'exp(x/2)+exp(-x)',
    longest,
  }),
  jensenShow: choice('jensenShow', {
    tex: '\\text{show}',
    meaning: 'read the gap from',
    initial: 'polygon',
    options: [
      { value: 'polygon', label: 'the polygon' },
      { value: 'tangent', label: 'the supporting line' },
    ],
  }),
};
