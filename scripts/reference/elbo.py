"""Evidence lower bounds by their definitions: sums over states and over multisets, and integrals over z by panels."""

import mpmath as mp

LOG_2PI = mp.log(2 * mp.pi)


def log_normal(x, mean, std):
    return -(((x - mean) / std) ** 2) / 2 - mp.log(std) - LOG_2PI / 2


def elbo_discrete(inputs):
    states = list(zip(inputs['prior'], inputs['lik'], inputs['q']))
    evidence = sum(p * l for p, l, _ in states)
    reached = [(p, l, q) for p, l, q in states if q > 0]
    return {
        'log_evidence': mp.log(evidence),
        'elbo': sum(q * mp.log(p * l / q) for p, l, q in reached),
        'expected_log_joint': sum(q * mp.log(p * l) for p, l, q in reached),
        'entropy': -sum(q * mp.log(q) for _, _, q in reached),
        'reconstruction': sum(q * mp.log(l) for _, l, q in reached),
        'kl_prior': sum(q * mp.log(q / p) for p, _, q in reached),
        'kl_posterior': sum(q * mp.log(q * evidence / (p * l)) for p, l, q in reached),
    }


def elbo_linear_gauss(inputs):
    w, b, sigma, x, m, s = (inputs[key] for key in ('w', 'b', 'sigma', 'x', 'm', 's'))
    # log p(z, x) = -precision/2 z^2 + linear z + constant: complete the square
    precision = 1 + (w / sigma) ** 2
    linear = w * (x - b) / sigma**2
    constant = -LOG_2PI - mp.log(sigma) - ((x - b) / sigma) ** 2 / 2
    log_evidence = constant + linear**2 / (2 * precision) + LOG_2PI / 2 - mp.log(precision) / 2
    expected_log_joint = -precision * (m * m + s * s) / 2 + linear * m + constant
    expected_log_prior = -(m * m + s * s) / 2 - LOG_2PI / 2
    entropy = (1 + LOG_2PI) / 2 + mp.log(s)
    elbo = expected_log_joint + entropy
    return {
        'log_evidence': log_evidence,
        'elbo': elbo,
        'reconstruction': expected_log_joint - expected_log_prior,
        'kl_prior': -entropy - expected_log_prior,
        'entropy': entropy,
        'expected_log_joint': expected_log_joint,
        'kl_posterior': log_evidence - elbo,
        'post_mean': linear / precision,
        'post_sd': 1 / mp.sqrt(precision),
    }


def panels(f, low, high, count):
    edges = [low + (high - low) * i / count for i in range(count + 1)]
    return mp.quad(f, edges)


def square_log_evidence(sigma, x):
    def log_joint(z):
        return log_normal(z, 0, 1) + log_normal(x, z * z, sigma)

    # with u = z^2 the exponent is -(u - center)^2 / (2 sigma^2) plus a constant, centered at or below u = 0
    center = x - sigma**2 / 2
    if center > 0:
        peak = log_joint(mp.sqrt(center))
        low = mp.sqrt(max(mp.mpf(0), center - 17 * sigma))
        high = mp.sqrt(center + 17 * sigma)
    else:
        peak = log_joint(mp.mpf(0))
        # u (u + 2 |center|) <= 2 * 150 sigma^2
        low = mp.mpf(0)
        high = mp.sqrt(-abs(center) + mp.sqrt(center**2 + 300 * sigma**2))
    return peak + mp.log(2 * panels(lambda z: mp.exp(log_joint(z) - peak), low, high, 24))


def elbo_square(inputs):
    x, sigma, m, s = (inputs[key] for key in ('x', 'sigma', 'm', 's'))
    log_evidence = square_log_evidence(sigma, x)
    fourth = m**4 + 6 * m**2 * s**2 + 3 * s**4
    miss = x * x - 2 * x * (m * m + s * s) + fourth
    reconstruction = -LOG_2PI / 2 - mp.log(sigma) - miss / (2 * sigma**2)
    kl_prior = (m * m + s * s - 1) / 2 - mp.log(s)
    elbo = reconstruction - kl_prior
    return {
        'log_evidence': log_evidence,
        'elbo': elbo,
        'reconstruction': reconstruction,
        'kl_prior': kl_prior,
        'kl_posterior': log_evidence - elbo,
    }


def shares(total, parts):
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in shares(total - first, parts - 1):
            yield (first, *rest)


def iwae_discrete(inputs):
    reached = [(p, l, q) for p, l, q in zip(inputs['prior'], inputs['lik'], inputs['q']) if q > 0]
    weights = [p * l / q for p, l, q in reached]
    bounds = []
    for k in range(1, int(inputs['K']) + 1):
        total = mp.mpf(0)
        for counts in shares(k, len(reached)):
            chance = mp.factorial(k)
            for n, (_, _, q) in zip(counts, reached):
                chance *= q**n / mp.factorial(n)
            total += chance * mp.log(sum(n * w for n, w in zip(counts, weights)) / k)
        bounds.append(total)
    return {'L': bounds, 'log_evidence': mp.log(sum(p * l for p, l in zip(inputs['prior'], inputs['lik'])))}


functions = {
    'elbo_discrete': elbo_discrete,
    'elbo_linear_gauss': elbo_linear_gauss,
    'elbo_square': elbo_square,
    'iwae_discrete': iwae_discrete,
}

cases = [
    ('elbo_discrete', {'prior': [0.5, 0.3, 0.2], 'lik': [0.1, 0.4, 0.7], 'q': [0.2, 0.3, 0.5]}),
    (
        'elbo_discrete',
        {'prior': [0.25, 0.0, 0.25, 0.5], 'lik': [0.125, 0.75, 0.0, 2.5], 'q': [0.5, 0.0, 0.0, 0.5]},
        'q avoids a state that the prior forbids and one that x forbids',
    ),
    (
        'elbo_discrete',
        {'prior': [0.5, 0.3, 0.2], 'lik': [1e-300, 3e-301, 7e-302], 'q': [0.8, 0.15, 0.05]},
        'joints near the smallest double',
    ),
    (
        'elbo_discrete',
        {'prior': [0.999, 1e-3, 1e-200], 'lik': [1e-300, 2e-298, 1e-250], 'q': [0.7, 0.2, 0.1]},
        'one joint underflows, and so does its posterior probability',
    ),
    (
        'elbo_discrete',
        {'prior': [0.5, 0.25, 0.25], 'lik': [3e-290, 5e-290, 1e-290], 'q': [0.5000000005, 0.4166666669, 0.0833333326]},
        'q within 1e-9 of the posterior, far down',
    ),
    (
        'elbo_discrete',
        {'prior': [0.2, 0.2, 0.2, 0.2, 0.2], 'lik': [1e-12, 1e-9, 1e-6, 1e-3, 1.0], 'q': [0.9, 0.1, 0.0, 0.0, 0.0]},
        'q on the states that explain x worst',
    ),
    ('elbo_linear_gauss', {'w': 1.5, 'b': 0.2, 'sigma': 0.7, 'x': 1.8, 'm': 0.6, 's': 0.5}),
    ('elbo_linear_gauss', {'w': 2.0, 'b': -1.0, 'sigma': 1e-6, 'x': 3.0, 'm': 2.000001, 's': 5.1e-7}, 'narrow posterior'),
    ('elbo_linear_gauss', {'w': 1e-4, 'b': 0.0, 'sigma': 1e6, 'x': -5e6, 'm': 1e-5, 's': 0.99999}, 'q nearly the prior'),
    ('elbo_linear_gauss', {'w': 1e6, 'b': 12.5, 'sigma': 1e-3, 'x': 4e5, 'm': 0.3999875, 's': 1.0000001e-9}, 'steep'),
    ('elbo_linear_gauss', {'w': 0.0, 'b': 0.5, 'sigma': 0.3, 'x': 2.0, 'm': 0.0, 's': 1.0}, 'x tells nothing of z'),
    ('elbo_linear_gauss', {'w': 3.0, 'b': 0.0, 'sigma': 4.0, 'x': 5.0, 'm': 0.6000000003, 's': 0.8000000002}, 'at the optimum'),
    ('elbo_square', {'x': 2.0, 'sigma': 0.5, 'm': 1.3, 's': 0.25}),
    ('elbo_square', {'x': 9.0, 'sigma': 1e-3, 'm': -3.00001, 's': 1.7e-4}, 'posterior bumps of width 1e-4'),
    ('elbo_square', {'x': -4.0, 'sigma': 0.3, 'm': 0.01, 's': 0.105}, 'x far below every z squared'),
    ('elbo_square', {'x': -300.0, 'sigma': 0.5, 'm': 0.0, 's': 0.0204}, 'the posterior is nearly a normal'),
    ('elbo_square', {'x': 0.0, 'sigma': 0.01, 'm': 0.02, 's': 0.07}, 'quartic'),
    ('elbo_square', {'x': 3.0, 'sigma': 40.0, 'm': 0.5, 's': 0.9}, 'x tells little of z'),
    ('elbo_square', {'x': 1e6, 'sigma': 2.0, 'm': 999.9, 's': 1e-3}, 'modes a thousand apart'),
    ('elbo_square', {'x': 1e-7, 'sigma': 1e-6, 'm': 0.0, 's': 9e-4}, 'modes that merge, tiny scale'),
    ('iwae_discrete', {'prior': [0.5, 0.3, 0.2], 'lik': [0.1, 0.4, 0.7], 'q': [0.2, 0.3, 0.5], 'K': 12}),
    ('iwae_discrete', {'prior': [0.5, 0.5], 'lik': [1.0, 1e-200], 'q': [1e-3, 0.999], 'K': 20}, 'almost every draw misses'),
    (
        'iwae_discrete',
        {'prior': [0.5, 0.25, 0.25], 'lik': [0.25, 0.5, 0.5], 'q': [0.33333334, 0.33333333, 0.33333333], 'K': 6},
        'q within 1e-8 of the posterior',
    ),
    (
        'iwae_discrete',
        {'prior': [0.4, 0.3, 0.2, 0.1], 'lik': [1e-300, 2e-299, 5e-301, 1e-302], 'q': [0.1, 0.0, 0.6, 0.3], 'K': 8},
        'q never reaches the likeliest state',
    ),
    ('iwae_discrete', {'prior': [0.5, 0.5], 'lik': [0.9, 0.2], 'q': [0.25, 0.75], 'K': 120}, 'many samples'),
]
