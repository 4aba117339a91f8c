/** Four codes on the line, N(m_n, s²): the same numbers as in the derivation. */
export { params } from '../../derivations/d25-surgery/params.ts';
