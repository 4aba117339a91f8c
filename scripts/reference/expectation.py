"""Densities, interval probabilities, expectations under a normal, the most likely normal, Jensen's gap, log-sum-exp."""

import random

import mpmath as mp


def gauss_pdf(c):
    pdf = mp.exp(-((c['x'] - c['mu']) ** 2) / (2 * c['sigma'] ** 2)) / (c['sigma'] * mp.sqrt(2 * mp.pi))
    return {'logpdf': mp.log(pdf), 'pdf': pdf}


def gauss_interval_prob(c):
    """The difference of two values of the distribution function, at 150 digits and on the left side of the mean."""
    with mp.workdps(150):
        low, high = ((c[end] - c['mu']) / c['sigma'] for end in ('a', 'b'))
        p = mp.ncdf(high) - mp.ncdf(low) if high <= 0 else mp.ncdf(-low) - mp.ncdf(-high)
        return {'p': p, 'logp': mp.log(p)}


def expectation_gauss(c):
    """Raw moments E f and E f^2 by the textbook formulas, subtracted at 150 digits."""
    with mp.workdps(150):
        m, s = c['mu'], c['sigma']
        t = m / s
        phi, cdf = mp.npdf(t), mp.erfc(-t / mp.sqrt(2)) / 2
        if c['f'] == 'x^2':
            first, second = m**2 + s**2, m**4 + 6 * m**2 * s**2 + 3 * s**4
        elif c['f'] == 'exp':
            first, second = mp.exp(m + s**2 / 2), mp.exp(2 * m + 2 * s**2)
        elif c['f'] == 'cos':
            first = mp.cos(m) * mp.exp(-(s**2) / 2)
            second = (1 + mp.cos(2 * m) * mp.exp(-2 * s**2)) / 2
        elif c['f'] == 'relu':
            first, second = m * cdf + s * phi, (m**2 + s**2) * cdf + m * s * phi
        else:
            first, second = 2 * (m * cdf + s * phi) - m, m**2 + s**2
        sd = mp.sqrt(second - first**2)
        return {'mean': first, 'sd': sd, 'se': sd / mp.sqrt(c['n'])}


def mle_gauss(c):
    """The variance from all pairs of data: 1/n^2 times the sum of (x_i - x_j)^2 over i < j."""
    data, n = c['data'], len(c['data'])
    mean = mp.fsum(data) / n
    pairs = mp.fsum(x * x for x in data) * n - mp.fsum(data) ** 2
    sigma2 = pairs / n**2
    loglik = mp.fsum(mp.log(mp.npdf(x, mean, mp.sqrt(sigma2))) for x in data)
    return {'mu': mean, 'sigma2': sigma2, 'sigma2_unbiased': sigma2 * n / (n - 1), 'loglik': loglik}


phis = {
    'x^2': lambda x: x**2,
    'exp': mp.exp,
    '-log': lambda x: -mp.log(x),
    'abs': abs,
    'x^4': lambda x: x**4,
    '|x|^3': lambda x: abs(x) ** 3,
    'relu': lambda x: max(x, mp.mpf(0)),
    '1/x': lambda x: 1 / x,
    'x log x': lambda x: x * mp.log(x) if x > 0 else mp.mpf(0),
}


def jensen_finite(c):
    """By the definition, with weights that are divided by their sum."""
    with mp.workdps(120):
        phi = phis[c['phi']]
        total = mp.fsum(c['w'])
        kept = [(w / total, x) for w, x in zip(c['w'], c['x']) if w > 0]
        of_mean = phi(mp.fsum(w * x for w, x in kept))
        of_phi = mp.fsum(w * phi(x) for w, x in kept)
        return {'phi_of_mean': of_mean, 'mean_of_phi': of_phi, 'gap': of_phi - of_mean}


def logsumexp(c):
    return {'lse': mp.log(mp.fsum(mp.exp(a) for a in c['a']))}


functions = {
    'gauss_pdf': gauss_pdf,
    'gauss_interval_prob': gauss_interval_prob,
    'expectation_gauss': expectation_gauss,
    'mle_gauss': mle_gauss,
    'jensen_finite': jensen_finite,
    'logsumexp': logsumexp,
}


def scattered(seed, n, mean, std):
    rng = random.Random(seed)
    return [rng.gauss(mean, std) for _ in range(n)]


def normal(mu, sigma, **rest):
    return {'mu': mu, 'sigma': sigma, **rest}


cases = [
    ('gauss_pdf', normal(0.0, 1.0, x=37.5), 'density 1e-306'),
    ('gauss_pdf', normal(-3.0, 1e-8, x=-3.00000004), 'narrow'),
    ('gauss_pdf', normal(1e8, 0.25, x=100000000.5), 'far from the origin'),
    ('gauss_pdf', normal(2.0, 1e8, x=-3e8), 'wide'),
    ('gauss_interval_prob', normal(0.0, 1.0, a=-37.0, b=-36.5), 'left tail, 1e-288'),
    ('gauss_interval_prob', normal(0.0, 1.0, a=37.0, b=100.0), 'right tail'),
    ('gauss_interval_prob', normal(0.0, 1.0, a=-9.0, b=9.0), 'almost everything'),
    ('gauss_interval_prob', normal(0.0, 1.0, a=0.0, b=1e-11), 'a sliver that starts at the mean'),
    ('gauss_interval_prob', normal(0.0, 1.0, a=-1e-10, b=3e-10), 'a sliver across the mean'),
    ('gauss_interval_prob', normal(0.5, 2.0, a=8.0, b=8.0000001), 'a sliver in the tail'),
    ('gauss_interval_prob', normal(1e8, 1e-3, a=100000000.002, b=100000000.003), 'far from the origin'),
    ('gauss_interval_prob', normal(0.0, 1.0, a=2.0, b=30.0), 'all of one tail'),
    ('expectation_gauss', normal(1e4, 1e-4, f='x^2', n=7), 'the variance is a 1e-16th of the square'),
    ('expectation_gauss', normal(-300.0, 26.0, f='exp', n=100), 'spread beyond double range before it is scaled'),
    ('expectation_gauss', normal(0.5, 1e-7, f='exp', n=1000), 'almost constant'),
    ('expectation_gauss', normal(3.141592653589793, 1e-3, f='cos', n=10), 'at the bottom of the wave'),
    ('expectation_gauss', normal(0.3, 6.0, f='cos', n=12), 'the wave averages out'),
    ('expectation_gauss', normal(-30.0, 1.0, f='relu', n=100), '30 deviations below the kink'),
    ('expectation_gauss', normal(-37.9, 1.0, f='relu', n=3), 'the mean underflows before its spread does'),
    ('expectation_gauss', normal(-2.0, 1e3, f='relu', n=50), 'the kink in the middle'),
    ('expectation_gauss', normal(25.0, 2.5, f='relu', n=9), 'ten deviations above the kink'),
    ('expectation_gauss', normal(-5e5, 0.5, f='abs', n=100), 'a million deviations from the kink'),
    ('expectation_gauss', normal(1e-9, 1e-6, f='abs', n=4), 'on the kink'),
    ('mle_gauss', {'data': [1e8 + x for x in (0.25, 0.5, 1.75, -2.0, 3.5)]}, 'an offset of 1e8'),
    ('mle_gauss', {'data': scattered(1, 100, -1e6, 1e-3)}, 'many, narrow and far'),
    ('mle_gauss', {'data': [1e-8 * x for x in (1.0, 2.5, -3.0)]}, 'small'),
    ('mle_gauss', {'data': [1.0, 1.0000000000000002]}, 'two neighbors'),
    ('jensen_finite', {'phi': '-log', 'w': [0.5, 0.5], 'x': [1.0, 1.00000002]}, 'gap 5e-17'),
    ('jensen_finite', {'phi': 'exp', 'w': [0.25, 0.75], 'x': [-2e-8, 1e-8]}, 'gap 1e-16'),
    ('jensen_finite', {'phi': 'x^2', 'w': [0.125, 0.5, 0.375], 'x': [1e4, 10000.000001, 10000.000003]}, 'near equal'),
    ('jensen_finite', {'phi': 'exp', 'w': [0.999, 0.001], 'x': [-800.0, 700.0]}, 'both ends of the range'),
    ('jensen_finite', {'phi': '-log', 'w': [0.5, 0.5], 'x': [1e-200, 1e200]}, 'both ends of the range'),
    ('jensen_finite', {'phi': 'abs', 'w': [0.75, 0.25], 'x': [-1.0, 3.0]}, 'the mean on the kink'),
    ('jensen_finite', {'phi': '-log', 'w': [0.0, 0.25, 0.75], 'x': [0.0, 1.0, 2.0]}, 'a point of weight 0 outside'),
    ('jensen_finite', {'phi': 'x log x', 'w': [0.5, 0.5], 'x': [0.0, 2.0]}, 'the end of the domain'),
    ('jensen_finite', {'phi': '|x|^3', 'w': [0.5, 0.25, 0.25], 'x': [-1.0, 0.5, 4.0]}, 'across the origin'),
    ('jensen_finite', {'phi': 'x^4', 'w': [0.5, 0.5], 'x': [1.0, 1.000001]}, 'near equal'),
    ('jensen_finite', {'phi': '1/x', 'w': [0.5, 0.5], 'x': [3.0, 3.0000001]}, 'near equal'),
    ('jensen_finite', {'phi': 'relu', 'w': [0.5, 0.5], 'x': [-2.0, 1.0]}, 'across the kink'),
    ('logsumexp', {'a': [0.0, -40.0]}, 'a small term beside a large one'),
    ('logsumexp', {'a': [-1000.0, -1001.0, -2000.0]}, 'everything underflows'),
    ('logsumexp', {'a': [-700.0 - 0.001 * i for i in range(200)]}, 'many terms'),
    ('logsumexp', {'a': [709.7, 709.75, 709.78]}, 'the sum overflows'),
]
