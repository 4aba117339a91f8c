"""Softmax, cross-entropy, the Gumbel-softmax density, mixtures of experts and routing, by definition at many digits."""

import random

import mpmath as mp


def probabilities(logits):
    sizes = [mp.exp(a) for a in logits]
    return [size / mp.fsum(sizes) for size in sizes]


def softmax(inputs):
    # 1 − p may be 1e-300, and must count in the entropy.
    with mp.workdps(700):
        logits, t = inputs['logits'], inputs['T']
        p = probabilities([a / t for a in logits])
        logp = [mp.log(each) for each in p]
        mean = mp.fsum(pi * a for pi, a in zip(p, logits))
        slopes = [pi * (mean - a) / t**2 for pi, a in zip(p, logits)]
        return {
            'p': p,
            'logp': logp,
            'lse': mp.log(mp.fsum(mp.exp(a / t) for a in logits)),
            'entropy': -mp.fsum(pi * li for pi, li in zip(p, logp)),
            'dH_dT': -mp.fsum(slope * (li + 1) for slope, li in zip(slopes, logp)),
        }


def softmax_xent(inputs):
    with mp.workdps(700):
        p = probabilities(inputs['logits'])
        label = int(inputs['label'])
        count = range(len(p))
        return {
            'loss': -mp.log(p[label]),
            'grad': [p[j] - (1 if j == label else 0) for j in count],
            'jac': [[p[i] * ((1 if i == j else 0) - p[j]) for j in count] for i in count],
        }


def gumbel_softmax_logpdf(inputs):
    with mp.workdps(200):
        pi, y, tau = inputs['pi'], inputs['y'], inputs['tau']
        k = len(pi)
        density = mp.gamma(k) * tau ** (k - 1) * mp.fsum(a * b**-tau for a, b in zip(pi, y)) ** -k
        for a, b in zip(pi, y):
            density *= a * b ** (-tau - 1)
        return {'logpdf': mp.log(density)}


def moe(inputs):
    with mp.workdps(600):
        gate = probabilities(inputs['gate_logits'])
        mu, sigma, y = inputs['mu'], inputs['sigma'], inputs['y']
        joint = [g * mp.exp(-(((y - m) / s) ** 2) / 2) / (s * mp.sqrt(2 * mp.pi)) for g, m, s in zip(gate, mu, sigma)]
        total = mp.fsum(joint)
        resp = [each / total for each in joint]
        return {
            'logp': mp.log(total),
            'gate': gate,
            'resp': resp,
            'grad_gate': [g - h for g, h in zip(gate, resp)],
            'grad_mu': [-h * (y - m) / s**2 for h, m, s in zip(resp, mu, sigma)],
            'mean': mp.fsum(g * m for g, m in zip(gate, mu)),
        }


def switch_router(inputs):
    p = [probabilities(row) for row in inputs['router_logits']]
    tokens, experts = len(p), len(p[0])
    pick = [row.index(max(row)) for row in inputs['router_logits']]
    f = [mp.mpf(pick.count(i)) / tokens for i in range(experts)]
    big_p = [mp.fsum(row[i] for row in p) / tokens for i in range(experts)]
    capacity = mp.floor(tokens * inputs['capacity_factor'] / experts)
    return {
        'pick': [mp.mpf(i) for i in pick],
        'f': f,
        'P': big_p,
        'aux_loss': inputs['alpha'] * experts * mp.fsum(a * b for a, b in zip(f, big_p)),
        'capacity': capacity,
        'dropped': mp.fsum(max(0, pick.count(i) - capacity) for i in range(experts)),
        'gate_value': [row[i] for row, i in zip(p, pick)],
    }


functions = {
    'softmax': softmax,
    'softmax_xent': softmax_xent,
    'gumbel_softmax_logpdf': gumbel_softmax_logpdf,
    'moe': moe,
    'switch_router': switch_router,
}

counts = {'switch_router': ('pick', 'capacity', 'dropped')}

rng = random.Random(9)


def spread(count, size):
    return [rng.gauss(0, size) for _ in range(count)]


def share(sizes):
    total = sum(sizes)
    return [size / total for size in sizes]


cases = [
    ('softmax', {'logits': [1.0, 2.0, 0.5], 'T': 0.8}),
    ('softmax', {'logits': [1e4, -1e4, 9999.5, 1e4], 'T': 0.7}, 'large logits, two tied'),
    ('softmax', {'logits': [0.25, 0.5, 0.125], 'T': 0.0005}, 'one-hot: the entropy is near 1e-215'),
    ('softmax', {'logits': [3.0, -700.0, -741.5], 'T': 1.0}, 'the rest is below the normal range of a double'),
    ('softmax', {'logits': [1e4, 1e4 - 1e-7, 1e4 - 3e-7], 'T': 1e-8}, 'near logits, cold'),
    ('softmax', {'logits': [1.0, 2.0, 4.0, 3.0], 'T': 1e6}, 'hot: the slope of the entropy is near 1e-18'),
    ('softmax', {'logits': [2.0, 2.0, 2.0], 'T': 3.0}, 'all tied: the slope is 0'),
    ('softmax', {'logits': spread(60, 12.0), 'T': 2.5}, 'sixty logits'),
    ('softmax', {'logits': [5.0], 'T': 2.0}, 'a single outcome'),
    ('softmax_xent', {'logits': [0.2, -1.0, 1.7, 0.4], 'label': 1}),
    ('softmax_xent', {'logits': [46.0, 0.0, -3.0], 'label': 0}, 'the label wins by 46: the loss is 1e-20'),
    ('softmax_xent', {'logits': [-800.0, 900.0, 12.0], 'label': 0}, 'the label loses by 1,700'),
    ('softmax_xent', {'logits': [700.5, 0.25], 'label': 0}, 'a loss of 1e-304'),
    ('softmax_xent', {'logits': [1e4, 1e4, 1e4 - 1e-9], 'label': 2}, 'ties'),
    ('gumbel_softmax_logpdf', {'pi': [0.7, 0.3], 'y': [0.45, 0.55], 'tau': 0.5}),
    ('gumbel_softmax_logpdf', {'pi': [0.7, 0.3], 'y': [1e-300, 1.0], 'tau': 1.0}, 'at the edge, where the exponent cancels'),
    ('gumbel_softmax_logpdf', {'pi': [0.2, 0.5, 0.3], 'y': [1e-300, 1e-250, 1.0], 'tau': 100.0}, 'at a corner, hot'),
    ('gumbel_softmax_logpdf', {'pi': [0.2, 0.5, 0.3], 'y': [1e-12, 0.999, 0.000999999999], 'tau': 0.01}, 'cold'),
    ('gumbel_softmax_logpdf', {'pi': share([1.0 + i for i in range(20)]), 'y': share([1.5 ** (i % 7) for i in range(20)]), 'tau': 0.3}, 'twenty outcomes'),
    ('gumbel_softmax_logpdf', {'pi': [1e-200, 1.0 - 1e-9, 1e-9], 'y': [0.3, 0.3, 0.4], 'tau': 2.0}, 'a tiny probability'),
    ('moe', {'gate_logits': [0.5, -0.2, 1.0], 'mu': [-1.0, 0.5, 2.0], 'sigma': [0.5, 0.4, 0.8], 'y': -2.2}),
    ('moe', {'gate_logits': [0.0, 13.8], 'mu': [8.0, 0.0], 'sigma': [1.0, 1.0], 'y': 8.0}, 'a gate of one in a million'),
    ('moe', {'gate_logits': [0.3, 0.1, -0.4], 'mu': [0.0, 1e-12, 3e-12], 'sigma': [1.0, 1.0, 1.0], 'y': 2.0}, 'experts that nearly agree'),
    ('moe', {'gate_logits': [0.3, 0.1], 'mu': [1.0, 1.0], 'sigma': [0.5, 0.50000000001], 'y': 1.75}, 'widths that nearly agree'),
    ('moe', {'gate_logits': [900.0, -900.0, 0.0], 'mu': [0.0, 3.0, -2.0], 'sigma': [1.0, 0.5, 2.0], 'y': 2.5}, 'a saturated gate'),
    ('moe', {'gate_logits': [1.0, -2.0], 'mu': [-1e8, 1e8], 'sigma': [1e-3, 1e8], 'y': 0.5}, 'widths far apart, far in the tail'),
    ('moe', {'gate_logits': [0.0, 1.0, 2.0], 'mu': [-3.0, 1.0, 4.0], 'sigma': [0.1, 0.2, 0.05], 'y': 500.0}, '10,000 standard deviations out'),
    ('moe', {'gate_logits': spread(12, 3.0), 'mu': spread(12, 4.0), 'sigma': [0.1 + abs(x) for x in spread(12, 1.0)], 'y': 0.7}, 'twelve experts'),
    ('switch_router', {'router_logits': [[1e4, -1e4], [0.0, 0.0], [-3.0, 1e4], [2.0, 2.0], [5.0, 1.0]], 'alpha': 0.1, 'capacity_factor': 1.0}, 'ties and saturated rows'),
    ('switch_router', {'router_logits': [[4.0, 3.0, 2.0, 1.0]] * 8, 'alpha': 0.01, 'capacity_factor': 1.25}, 'all tokens on one expert'),
    ('switch_router', {'router_logits': [spread(7, 2.0) for _ in range(50)], 'alpha': 0.02, 'capacity_factor': 1.5}, 'fifty tokens'),
    ('switch_router', {'router_logits': [[1.0, 1.0 + 2e-16, 0.0], [0.5, 0.25, 0.75]], 'alpha': 1.0, 'capacity_factor': 0.5}, 'a near tie; no room at all'),
]
