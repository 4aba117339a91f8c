import { gumbelSoftmaxLogProb } from '../../math/gumbelSoftmax.ts';
import { expertsMoments, mixtureOfExperts } from '../../math/mixtureOfExperts.ts';
import { balanceLoss, expertCapacity, keptTokens, routeTopOne } from '../../math/routing.ts';
import {
  logSoftmax,
  softmax,
  softmaxCrossEntropy,
  softmaxEntropy,
  softmaxEntropySlope,
  softmaxJacobian,
  softmaxLogNormalizer,
} from '../../math/softmax.ts';
import { mat, num, vec, type Adapter } from '../read.ts';

/** Softmax, the Gumbel-softmax, mixtures of experts and routing. */
export const adapters: Readonly<Record<string, Adapter>> = {
  softmax: (inputs) => {
    const [logits, T] = [vec(inputs, 'logits'), num(inputs, 'T')];
    return {
      p: softmax(logits, T),
      logp: logSoftmax(logits, T),
      lse: softmaxLogNormalizer(logits, T),
      entropy: softmaxEntropy(logits, T),
      dH_dT: softmaxEntropySlope(logits, T),
    };
  },
  softmax_xent: (inputs) => {
    const logits = vec(inputs, 'logits');
    const { loss, gradient } = softmaxCrossEntropy(logits, num(inputs, 'label'));
    return { loss, grad: gradient, jac: softmaxJacobian(logits) };
  },
  gumbel_softmax_logpdf: (inputs) => ({
    logpdf: gumbelSoftmaxLogProb(vec(inputs, 'pi'), num(inputs, 'tau'), vec(inputs, 'y')),
  }),
  moe: (inputs) => {
    const stds = vec(inputs, 'sigma');
    const experts = vec(inputs, 'mu').map((mean, i) => ({ mean, std: stds[i] ?? NaN }));
    const mixture = { gateLogits: vec(inputs, 'gate_logits'), experts };
    const fit = mixtureOfExperts(mixture, num(inputs, 'y'));
    return {
      logp: fit.logProb,
      gate: fit.gate,
      resp: fit.responsibilities,
      grad_gate: fit.gradGateLogits,
      grad_mu: fit.gradMeans,
      mean: expertsMoments(mixture).mean,
    };
  },
  switch_router: (inputs) => {
    const logits = mat(inputs, 'router_logits');
    const routing = routeTopOne(logits);
    const capacity = expertCapacity(logits.length, routing.hardLoads.length, num(inputs, 'capacity_factor'));
    return {
      pick: routing.picks,
      f: routing.hardLoads,
      P: routing.softLoads,
      aux_loss: balanceLoss(routing, num(inputs, 'alpha')),
      capacity,
      dropped: keptTokens(routing.picks, capacity).filter((kept) => !kept).length,
      gate_value: routing.gateValues,
    };
  },
};
