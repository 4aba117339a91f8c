/** The most data that the figure takes. */
export const mostData = 8;

const factorials = [1, 1, 2, 6, 24, 120, 720, 5040, 40_320];

/** How many orders of that many data there are. */
export const orders = 40_320;

/** The order with this number among all orders of 0 … 7, in the order of a dictionary (Lehmer's code): 0 leaves them as they are. */
export function orderOf(index: number): readonly number[] {
  const left = Array.from({ length: mostData }, (_, k) => k);
  let rest = index;
  return Array.from({ length: mostData }, (_, k) => {
    const block = factorials[mostData - 1 - k] ?? 1;
    const place = Math.floor(rest / block);
    rest -= place * block;
    return left.splice(place, 1)[0] ?? 0;
  });
}

/** The number of an order of 0 … 7, the inverse of `orderOf`. */
export function numberOf(order: readonly number[]): number {
  return order.reduce((sum, value, k) => {
    const smaller = order.slice(k + 1).filter((later) => later < value).length;
    return sum + smaller * (factorials[mostData - 1 - k] ?? 1);
  }, 0);
}

/** The number of the order in which datum `k` comes next after the first `taken` of `count`; the others keep their order. */
export function nextIs(index: number, k: number, taken: number, count: number): number {
  const order = orderOf(index);
  const here = order.filter((each) => each < count);
  const read = here.slice(0, taken);
  const later = here.slice(taken).filter((each) => each !== k);
  return numberOf([...read, k, ...later, ...order.filter((each) => each >= count)]);
}
