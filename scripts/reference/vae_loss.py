"""Gradient estimators by exact normal moments, decoder losses by their densities, the prior penalty by its expectation."""

import mpmath as mp


def times(a, b):
    """Product of two polynomials by their coefficients."""
    out = [mp.mpf(0)] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            out[i + j] += x * y
    return out


def mean(polynomial):
    """Expectation of a polynomial of a standard normal: E e^2k = (2k - 1)!!."""
    return mp.fsum(c * mp.fac2(k - 1) for k, c in enumerate(polynomial) if k % 2 == 0)


def variance(polynomial):
    return mean(times(polynomial, polynomial)) - mean(polynomial) ** 2


def minus(a, b):
    return [a[0] - b] + a[1:]


def grad_estimators(inputs):
    m, s = inputs['mu'] - inputs['a'], inputs['sigma']
    f = times([m, s], [m, s])
    slope = [2 * m, 2 * s]
    score_mu = [mp.mpf(0), 1 / s]
    score_sigma = [-1 / s, mp.mpf(0), 1 / s]
    baseline = mean(times(f, times(score_mu, score_mu))) / mean(times(score_mu, score_mu))
    return {
        'grad_mu': mean(times(f, score_mu)),
        'grad_sigma': mean(times(f, score_sigma)),
        'var_reparam_mu': variance(slope),
        'var_reparam_sigma': variance(times(slope, [mp.mpf(0), mp.mpf(1)])),
        'var_score_mu': variance(times(f, score_mu)),
        'var_score_sigma': variance(times(f, score_sigma)),
        'opt_baseline_mu': baseline,
        'var_score_mu_baseline': variance(times(minus(f, baseline), score_mu)),
    }


def grad_estimators_nd(inputs):
    d, m, s = int(inputs['d']), inputs['mu'], inputs['sigma']
    square = times([m, s], [m, s])
    score = [mp.mpf(0), 1 / s]
    # The other coordinates are independent of the score; their sum enters by its mean and its second moment.
    others = (d - 1) * mean(square)
    others_squared = (d - 1) * variance(square) + others ** 2
    squared_score = times(score, score)
    second = (
        mean(times(times(square, square), squared_score))
        + 2 * others * mean(times(square, squared_score))
        + others_squared * mean(squared_score)
    )
    return {
        'grad': mean(times(square, score)),
        'var_reparam': variance([2 * m, 2 * s]),
        'var_score': second - mean(times(square, score)) ** 2,
    }


def minus_log_density(x, center, s):
    return (x - center) ** 2 / (2 * s ** 2) + mp.log(s * mp.sqrt(2 * mp.pi))


def vae_gauss_nll(inputs):
    pairs = list(zip(inputs['x'], inputs['xhat']))
    sse = mp.fsum((a - b) ** 2 for a, b in pairs)
    best = mp.sqrt(sse / len(pairs))
    return {
        'sse': sse,
        'nll': mp.fsum(minus_log_density(a, b, inputs['sigma']) for a, b in pairs),
        'constant': mp.fsum(minus_log_density(a, a, inputs['sigma']) for a, b in pairs),
        'sigma_opt': best,
        'nll_at_opt': mp.fsum(minus_log_density(a, b, best) for a, b in pairs),
    }


def bernoulli_nll(inputs):
    # Through probabilities, with enough digits for 1 - pi at a logit of 1,000.
    with mp.workdps(1000):
        per_dim = []
        for x, logit in zip(inputs['x'], inputs['logits']):
            one, zero = 1 / (1 + mp.exp(-logit)), 1 / (1 + mp.exp(logit))
            per_dim.append(-x * mp.log(one) - (1 - x) * mp.log(zero))
        return {'nll': mp.fsum(per_dim), 'per_dim': per_dim}


def kl_diag_std(inputs):
    with mp.workdps(600):
        per_dim = []
        for m, logvar in zip(inputs['mu'], inputs['logvar']):
            s = mp.exp(logvar / 2)
            per_dim.append(-mp.log(s) + (mean(times([m, s], [m, s])) - mean([mp.mpf(0), mp.mpf(0), mp.mpf(1)])) / 2)
        return {'kl': mp.fsum(per_dim), 'per_dim': per_dim}


functions = {
    'grad_estimators': grad_estimators,
    'grad_estimators_nd': grad_estimators_nd,
    'vae_gauss_nll': vae_gauss_nll,
    'bernoulli_nll': bernoulli_nll,
    'kl_diag_std': kl_diag_std,
}

cases = [
    ('grad_estimators', {'mu': 0.3, 'sigma': 1e-6, 'a': -1.7}, 'narrow: the score variance is 1e13, the path variance 4e-12'),
    ('grad_estimators', {'mu': 1000000.5, 'sigma': 0.01, 'a': 0.5}, 'far from the target'),
    ('grad_estimators', {'mu': 0.1, 'sigma': 0.7, 'a': 0.1}, 'at the target: the gradient is 0'),
    ('grad_estimators', {'mu': 0.30000000000000004, 'sigma': 30000000.0, 'a': 0.3}, 'target met to one unit, very wide'),
    ('grad_estimators', {'mu': -123456.789, 'sigma': 1e-8, 'a': 98765.4321}),
    ('grad_estimators', {'mu': 1e-8, 'sigma': 1e-8, 'a': -1e-8}, 'tiny'),
    ('grad_estimators_nd', {'d': 1000, 'mu': -0.2, 'sigma': 3.0}),
    ('grad_estimators_nd', {'d': 100000, 'mu': 1e-9, 'sigma': 1e-6}),
    ('grad_estimators_nd', {'d': 100, 'mu': 1000000.0, 'sigma': 0.001}),
    ('grad_estimators_nd', {'d': 1, 'mu': 0.0, 'sigma': 0.05}),
    ('vae_gauss_nll', {'x': [0.1, 0.9, 0.4], 'xhat': [0.2, 0.7, 0.5], 'sigma': 1e-6}, 'almost no noise'),
    (
        'vae_gauss_nll',
        {'x': [0.3, 0.7, 0.5], 'xhat': [0.30000000000000004, 0.7, 0.5], 'sigma': 0.02},
        'met to one unit in the last place',
    ),
    (
        'vae_gauss_nll',
        {'x': [3e-180, -2e-180], 'xhat': [1e-180, 1e-180], 'sigma': 1e-179},
        'squares underflow, the best std does not',
    ),
    ('vae_gauss_nll', {'x': [12345678.9, -8.5, 0.001], 'xhat': [12345678.8, 1.5, 1000.0], 'sigma': 40000.0}),
    (
        'vae_gauss_nll',
        {'x': [((37 * j) % 101) / 100 for j in range(784)], 'xhat': [((53 * j + 7) % 97) / 96 for j in range(784)], 'sigma': 0.3},
        'an image of 784 pixels',
    ),
    ('bernoulli_nll', {'x': [1, 0, 1, 0], 'logits': [800.0, -800.0, -800.0, 800.0]}, 'saturated, right and wrong'),
    ('bernoulli_nll', {'x': [0.3, 0.999999999, 1e-9, 0.5], 'logits': [-700.0, 36.0, -36.0, 1e-12]}, 'gray'),
    ('bernoulli_nll', {'x': [1, 0, 1], 'logits': [37.0, -745.0, 709.0]}, 'losses down to the least double'),
    ('bernoulli_nll', {'x': [0.25, 0.5, 0.75, 1, 0], 'logits': [0.0, 0.0, -0.0, 1e-300, -1e-300]}, 'no opinion'),
    ('kl_diag_std', {'mu': [0, 0, 1e-9, 0], 'logvar': [1e-12, -3e-9, 1e-9, 0.0999]}, 'almost the prior'),
    ('kl_diag_std', {'mu': [0.5, -2.0], 'logvar': [-1000.0, 700.0]}, 'a point and a plain'),
    ('kl_diag_std', {'mu': [1000000.0, -1e-7, 0.0], 'logvar': [0.0, 0.1000001, -0.1]}),
    (
        'kl_diag_std',
        {'mu': [((31 * k) % 64) / 3200 - 0.01 for k in range(64)], 'logvar': [((23 * k) % 64 - 32) * 1e-5 for k in range(64)]},
        '64 units, all nearly off',
    ),
]
