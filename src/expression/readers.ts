import { readDensity } from './readDensity.ts';
import { readExpression } from './readExpression.ts';
import { readPhi } from './readPhi.ts';

/** What a typed formula can be read as. */
export const readers = { function: readExpression, density: readDensity, phi: readPhi };
