"""Mixtures and EM by products of densities, PPCA through the D x D covariance, ELBO surgery from entropies."""

import random

import mpmath as mp
from mpmath import mpf


def density(x, mean, std):
    return mp.exp(-(((x - mean) / std) ** 2) / 2) / (std * mp.sqrt(2 * mp.pi))


def joints(inputs, x):
    return [w * density(x, m, s) for w, m, s in zip(inputs['pi'], inputs['mu'], inputs['sigma'])]


def gmm_loglik(inputs):
    heights = [joints(inputs, x) for x in inputs['data']]
    return {
        'loglik': sum(mp.log(sum(row)) for row in heights),
        'resp': [[each / sum(row) for each in row] for row in heights],
    }


def em_steps(inputs):
    data = inputs['data']
    now = {key: list(inputs[key]) for key in ('pi', 'mu', 'sigma')}
    loglik = [gmm_loglik({**now, 'data': data})['loglik']]
    for _ in range(int(inputs['steps'])):
        resp = gmm_loglik({**now, 'data': data})['resp']
        columns = list(zip(*resp))
        totals = [sum(column) for column in columns]
        means = [sum(r * x for r, x in zip(c, data)) / t for c, t in zip(columns, totals)]
        squares = [sum(r * (x - m) ** 2 for r, x in zip(c, data)) / t for c, t, m in zip(columns, totals, means)]
        now = {
            'pi': [t / len(data) for t in totals],
            'mu': means,
            'sigma': [mp.sqrt(each) for each in squares],
        }
        loglik.append(gmm_loglik({**now, 'data': data})['loglik'])
    return {**now, 'loglik': loglik}


def mixture_moments(inputs):
    parts = list(zip(inputs['pi'], inputs['mu'], inputs['sigma']))
    mean = sum(w * m for w, m, _ in parts)
    within = sum(w * s * s for w, _, s in parts)
    between = sum(w * (m - mean) ** 2 for w, m, _ in parts)
    return {'mean': mean, 'var': within + between, 'within': within, 'between': between}


def ppca(inputs):
    w = mp.matrix(inputs['W'])
    d, k = w.rows, w.cols
    variance = inputs['sigma'] ** 2
    cov = w * w.T + variance * mp.eye(d)
    y = mp.matrix([x - b for x, b in zip(inputs['x'], inputs['b'])])
    lower = mp.cholesky(cov)
    log_det = 2 * sum(mp.log(lower[i, i]) for i in range(d))

    def solve(column):
        # Two triangular solves with the factor that is already there.
        u = [mpf(0)] * d
        for i in range(d):
            u[i] = (column[i] - sum(lower[i, j] * u[j] for j in range(i))) / lower[i, i]
        v = [mpf(0)] * d
        for i in reversed(range(d)):
            v[i] = (u[i] - sum(lower[j, i] * v[j] for j in range(i + 1, d))) / lower[i, i]
        return mp.matrix(v)

    solved = solve(y)
    gains = [solve(w.column(j)) for j in range(k)]
    return {
        'log_evidence': -(d * mp.log(2 * mp.pi) + log_det + (y.T * solved)[0]) / 2,
        'post_mean': [(w.column(j).T * solved)[0] for j in range(k)],
        'post_cov': [[mpf(i == j) - (w.column(i).T * gains[j])[0] for j in range(k)] for i in range(k)],
    }


def legendre(n):
    """Nodes and weights on [-1, 1]."""
    rule = []
    for i in range(n):
        x = mp.cos(mp.pi * (i + mpf(3) / 4) / (n + mpf(1) / 2))
        for _ in range(8):
            p, before = x, mpf(1)
            for k in range(2, n + 1):
                p, before = ((2 * k - 1) * x * p - (k - 1) * before) / k, p
            slope = n * (x * p - before) / (x * x - 1)
            x -= p / slope
        rule.append((x, 2 / ((1 - x * x) * slope * slope)))
    return rule


with mp.workdps(40):
    rule = legendre(36)


def elbo_surgery(inputs):
    """The information as a difference of entropies, the mismatch as its integral."""
    m, s = inputs['m'], inputs['s']
    n = len(m)
    with mp.workdps(38):
        bumps = list(zip(m, s)) + [(mpf(0), mpf(1))]
        ends = sorted({mean + j * std * mpf(3) / 4 for mean, std in bumps for j in range(-17, 18)})
        root = mp.sqrt(2 * mp.pi)
        aggregate_entropy = mpf(0)
        mismatch = mpf(0)
        at = ends[0]
        for end in ends[1:]:
            near = [(mean, std) for mean, std in zip(m, s) if min(abs(at - mean), abs(end - mean)) < 13 * std]
            narrow = min([std for _, std in near], default=mpf(1))
            if end - at < narrow / 2 and end != ends[-1]:
                continue
            half, center, at = (end - at) / 2, (end + at) / 2, end
            if not near:
                continue
            for node, weight in rule:
                z = center + half * node
                q = sum(mp.exp(-(((z - mean) / std) ** 2) / 2) / std for mean, std in near) / root / n
                if q == 0:
                    continue
                log_q = mp.log(q)
                aggregate_entropy -= half * weight * q * log_q
                mismatch += half * weight * q * (log_q + z * z / 2 + mp.log(root))
        information = aggregate_entropy - sum(mp.log(each * root) + mpf(1) / 2 for each in s) / n
        average = sum((mean**2 + std**2 - 1) / 2 - mp.log(std) for mean, std in zip(m, s)) / n
    if n == 1:
        information = mpf(0)
    return {'avg_kl': average, 'mutual_info': information, 'marginal_kl': mismatch, 'log_N': mp.log(n)}


functions = {
    'gmm_loglik': gmm_loglik,
    'em_steps': em_steps,
    'mixture_moments': mixture_moments,
    'ppca': ppca,
    'elbo_surgery': elbo_surgery,
}

draw = random.Random(12)


def normals(count, mean=0.0, std=1.0):
    return [draw.gauss(mean, std) for _ in range(count)]


ten = [-2.1, -1.8, -1.2, -0.4, 0.6, 1.1, 1.7, 2.0, 2.4, 3.3]


def thin(d, k):
    return [normals(k) for _ in range(d)]


cases = [
    (
        'gmm_loglik',
        {'pi': [0.5, 0.5], 'mu': [-1e-6, 1e-6], 'sigma': [1.0, 1.0], 'data': [1e6, -1e6, 3e5, 0.25]},
        'a million stds away the squares agree in all digits but the last four',
    ),
    (
        'gmm_loglik',
        {'pi': [1e-300, 1e-9, 0.999999999], 'mu': [50.0, -3.0, 0.0], 'sigma': [0.01, 1e-7, 2.0], 'data': [50.0, 38.5, -3.0, -2.9999999, 1e4]},
        'weights that almost vanish beside bumps of very different widths',
    ),
    (
        'gmm_loglik',
        {'pi': [0.3, 0.7], 'mu': [1e8, 1e8 + 1.0], 'sigma': [0.5, 0.5000001], 'data': [1e8 + 0.25, 1e8 - 40.0, 1e8 + 60.0, 1e8 + 0.5]},
        'far from the origin',
    ),
    ('gmm_loglik', {'pi': [0.2, 0.3, 0.5, 0.0], 'mu': [0.0, 1.0, 2.0, 3.0], 'sigma': [1e-4, 1e3, 1.0, 1.0], 'data': normals(40, 1.0, 3.0)}, 'a component of weight 0'),
    ('gmm_loglik', {'pi': [1.0], 'mu': [0.5], 'sigma': [1e-8], 'data': [0.5, 0.6, 700.0]}, 'one component'),
    ('em_steps', {'pi': [0.5, 0.5], 'mu': [-1.0, 1.0], 'sigma': [1.0, 1.0], 'data': ten, 'steps': 60}, 'to convergence'),
    ('em_steps', {'pi': [0.5, 0.5], 'mu': [0.5, 0.6], 'sigma': [1.0, 1.1], 'data': ten, 'steps': 40}, 'components that start close'),
    ('em_steps', {'pi': [0.4, 0.6], 'mu': [0.0, 1.0], 'sigma': [1.0, 9.0], 'data': [*ten, 30.0], 'steps': 4}, 'an outlier'),
    ('em_steps', {'pi': [0.5, 0.5], 'mu': [9999.0, 10001.0], 'sigma': [1.0, 1.0], 'data': [1e4 + x for x in ten], 'steps': 20}, 'data with an offset'),
    ('em_steps', {'pi': [0.3, 0.3, 0.4], 'mu': [-2.0, 0.0, 2.0], 'sigma': [1.0, 1.0, 1.0], 'data': [*normals(30, -2.0, 0.5), *normals(30, 1.5, 1.0)], 'steps': 25}, 'one component too many'),
    ('em_steps', {'pi': [0.5, 0.5], 'mu': [45.0, 0.0], 'sigma': [1.0, 2.0], 'data': ten, 'steps': 1}, 'a component so far away that its responsibilities underflow'),
    ('em_steps', {'pi': [0.25, 0.75], 'mu': [0.3, 0.3], 'sigma': [1.5, 1.5], 'data': ten, 'steps': 7}, 'identical components stay identical'),
    ('mixture_moments', {'pi': [0.3, 0.5, 0.2], 'mu': [99999998.0, 1e8, 1e8 + 3], 'sigma': [1e-3, 2e-3, 1e-3]}, 'means far from the origin'),
    ('mixture_moments', {'pi': [1e-12, 0.999999999999], 'mu': [1e6, 0.0], 'sigma': [1e-6, 1e-8]}, 'a rare, far component makes the variance'),
    ('mixture_moments', {'pi': [0.5, 0.25, 0.25, 0.0], 'mu': [0.1, 0.1, 0.1, 7.0], 'sigma': [1e-8, 1e8, 1.0, 1.0]}, 'equal means and a weight of 0'),
    ('ppca', {'W': thin(50, 3), 'b': normals(50), 'sigma': 1e-6, 'x': normals(50, 0.0, 1e-5)}, 'fifty coordinates, tiny noise'),
    ('ppca', {'W': [[1.0, 1.0], [1.0, 1.0 + 1e-7], [2.0, 2.0]], 'b': [0.0, 0.0, 0.0], 'sigma': 1e-6, 'x': [0.3, 0.3, 0.6]}, 'two almost equal columns'),
    ('ppca', {'W': [[0.7, -0.2, 1.1]], 'b': [0.4], 'sigma': 0.01, 'x': [1.9]}, 'more latents than coordinates'),
    ('ppca', {'W': [[1e-6, 0.0], [0.0, 1e4], [1e-6, 1e4]], 'b': [0.0, 1e3, 1e3], 'sigma': 1e-3, 'x': [0.5, 1e3, 1002.0]}, 'columns of very different lengths'),
    ('ppca', {'W': thin(25, 4), 'b': normals(25), 'sigma': 1e4, 'x': normals(25, 0.0, 3.0)}, 'noise that drowns the signal'),
    ('ppca', {'W': [[1.0, 1.0], [1.0, 1.0], [1.0, 1.0]], 'b': [0.0, 0.0, 0.0], 'sigma': 1e-4, 'x': [0.5, 0.25, 0.75]}, 'equal columns'),
    ('ppca', {'W': [[0.00125, -512.5]], 'b': [0.5], 'sigma': 5e-5, 'x': [2.75]}, 'a latent of little weight beside a heavy one'),
    ('elbo_surgery', {'m': [-1.5, 0.2, 2.5], 's': [1e-4, 100.0, 0.5]}, 'a spike, a plain and a bump'),
    ('elbo_surgery', {'m': [1e-6, -2e-6, 0.0], 's': [1.0, 1.0 + 1e-6, 1.0 - 2e-6]}, 'all but equal to the prior: everything is tiny'),
    ('elbo_surgery', {'m': [1000.0, 1000.0003, -1000.0], 's': [1e-4, 5e-5, 1e-4]}, 'narrow bumps far from the origin'),
    ('elbo_surgery', {'m': [0.5, 0.5], 's': [1e-4, 1e2]}, 'a spike in a plain'),
    ('elbo_surgery', {'m': [0.2 * i for i in range(-8, 8)], 's': [0.25 + 0.01 * i for i in range(16)]}, 'sixteen bumps that overlap'),
    ('elbo_surgery', {'m': [0.0], 's': [0.01]}, 'one datum: no information'),
]
