import { pair, place } from '../../derivations/d21-product-of-two/params.ts';
import { choice } from '../../notebook/param.ts';

/** Two bells, the place where both are read, and which formula for their product is drawn. */
export const params = {
  ...pair,
  ...place,
  productFormula: choice('productFormula', {
    tex: '\\text{formula}',
    meaning: 'drawn for the product',
    initial: 'right',
    options: [
      { value: 'right', label: 'the renormalized product' },
      { value: 'notes', label: 'also the formula of the notes' },
    ],
    term: 'q',
  }),
};
