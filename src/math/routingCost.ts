import { requireThat } from './requireThat.ts';

/** What a feed-forward layer with routed experts costs. */
export interface RoutingCost {
  /** N · 2 d d_ff + N d: grows with the number of experts. */
  readonly parameters: number;
  /** 2 d d_ff + N d multiply-adds a token: only the router's part grows. */
  readonly multiplyAdds: number;
}

/**
 * Parameters and multiply-adds a token of N experts of two matrices [d, d_ff] and [d_ff, d], of which each token uses one,
 * with a router [d, N]; without biases (Fedus et al. 2022, section 2). Throws `RangeError` for sizes that are no counts.
 */
export function routingCost(width: number, hidden: number, experts: number): RoutingCost {
  for (const size of [width, hidden, experts])
    requireThat(Number.isSafeInteger(size) && size > 0, 'routingCost: sizes must be positive integers', size);
  const expert = 2 * width * hidden;
  const router = experts * width;
  return { parameters: experts * expert + router, multiplyAdds: expert + router };
}
