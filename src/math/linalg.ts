/** The linear algebra of this library: vectors and matrices by rows, the Cholesky factor, and eigenpairs. */
export { at, dot, times, transpose, type Matrix, type Vector } from './matrix.ts';
export { cholesky, logDetOfFactor, solveLower } from './cholesky.ts';
export { symmetricEigenvalues } from './eigen.ts';
