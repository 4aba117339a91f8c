"""Multivariate normals, divergences and Bayes' theorem: by definition, with inverses and determinants, at 60 digits."""

import math
import random

import mpmath as mp


def quadratic(inverse, v):
    v = mp.matrix(v)
    return (v.T * inverse * v)[0]


def rows(matrix):
    return [[matrix[i, j] for j in range(matrix.cols)] for i in range(matrix.rows)]


def mvn_logpdf(inputs):
    sigma = mp.matrix(inputs['Sigma'])
    distance = quadratic(mp.inverse(sigma), [x - m for x, m in zip(inputs['x'], inputs['mu'])])
    logdet = mp.log(mp.det(sigma))
    return {
        'logpdf': -(sigma.rows * mp.log(2 * mp.pi) + logdet + distance) / 2,
        'mahalanobis2': distance,
        'logdet': logdet,
    }


def mvn_condition(inputs):
    """By the precision matrix: covariance Λ_rr⁻¹, mean μ_r − Λ_rr⁻¹ Λ_ro (x_o − μ_o)."""
    mu = inputs['mu']
    seen = [int(i) for i in inputs['obs_idx']]
    rest = [i for i in range(len(mu)) if i not in seen]
    precision = mp.inverse(mp.matrix(inputs['Sigma']))
    cov = mp.inverse(mp.matrix([[precision[i, j] for j in rest] for i in rest]))
    cross = mp.matrix([[precision[i, j] for j in seen] for i in rest])
    shift = cov * (cross * mp.matrix([x - mu[i] for i, x in zip(seen, inputs['obs'])]))
    return {'mean': [mu[i] - shift[k] for k, i in enumerate(rest)], 'cov': rows(cov)}


def mvn_affine(inputs):
    a = mp.matrix(inputs['A'])
    mean = a * mp.matrix(inputs['mu']) + mp.matrix(inputs['b'])
    return {'mean': list(mean), 'cov': rows(a * mp.matrix(inputs['Sigma']) * a.T)}


def cholesky_sample(inputs):
    """By peeling off one outer product after another."""
    rest = mp.matrix(inputs['Sigma'])
    d = rest.rows
    factor = mp.zeros(d, d)
    for k in range(d):
        for i in range(k, d):
            factor[i, k] = rest[i, k] / mp.sqrt(rest[k, k])
        column = factor[:, k]
        rest = rest - column * column.T
    z = mp.matrix(inputs['mu']) + factor * mp.matrix(inputs['eps'])
    return {'L': rows(factor), 'z': list(z)}


def ellipse2d(inputs):
    """Eigenpairs of the matrix by iteration; the angle of the longer axis in (−π/2, π/2], 0 for a circle."""
    sigma = mp.matrix(inputs['Sigma'])
    radius2 = -2 * mp.log(1 - inputs['mass'])
    values, vectors = mp.eigsy(sigma)
    minor, major = sorted([values[0], values[1]])
    k = 0 if values[0] == major else 1
    x, y = vectors[0, k], vectors[1, k]
    if minor == major:
        x, y = mp.mpf(1), mp.mpf(0)
    angle = mp.pi / 2 if x == 0 else mp.atan(y / x)
    return {
        'chi2_radius2': radius2,
        'semi_major': mp.sqrt(radius2 * major),
        'semi_minor': mp.sqrt(radius2 * minor),
        'angle': angle,
        'area': mp.pi * radius2 * mp.sqrt(mp.det(sigma)),
    }


def entropy_mvn(inputs):
    sigma = mp.matrix(inputs['Sigma'])
    return {'entropy': mp.log((2 * mp.pi * mp.e) ** sigma.rows * mp.det(sigma)) / 2}


def kl_mvn(inputs):
    def kl(mean_q, cov_q, mean_p, cov_p):
        cov_q, inverse = mp.matrix(cov_q), mp.inverse(mp.matrix(cov_p))
        ratio = inverse * cov_q
        trace = mp.fsum(ratio[i, i] for i in range(ratio.rows))
        offset = quadratic(inverse, [a - b for a, b in zip(mean_p, mean_q)])
        return (-mp.log(mp.det(ratio)) - ratio.rows + trace + offset) / 2

    q, p = (inputs['mu_q'], inputs['Sigma_q']), (inputs['mu_p'], inputs['Sigma_p'])
    return {'kl_qp': kl(*q, *p), 'kl_pq': kl(*p, *q)}


def kl_gauss(inputs):
    def kl(mean_q, std_q, mean_p, std_p):
        return mp.log(std_p / std_q) + (std_q**2 + (mean_q - mean_p) ** 2) / (2 * std_p**2) - mp.mpf(1) / 2

    q, p = (inputs['mu_q'], inputs['sigma_q']), (inputs['mu_p'], inputs['sigma_p'])
    return {'kl_qp': kl(*q, *p), 'kl_pq': kl(*p, *q)}


def kl_discrete(inputs):
    """kl_qp or kl_pq is left out where it is infinite."""

    def kl(q, p):
        return mp.fsum(a * mp.log(a / b) for a, b in zip(q, p) if a > 0)

    q, p = inputs['q'], inputs['p']
    middle = [(a + b) / 2 for a, b in zip(q, p)]
    result = {'js': (kl(q, middle) + kl(p, middle)) / 2, 'tv': mp.fsum(abs(a - b) for a, b in zip(q, p)) / 2}
    if all(b > 0 for a, b in zip(q, p) if a > 0):
        result['kl_qp'] = kl(q, p)
    if all(a > 0 for a, b in zip(q, p) if b > 0):
        result['kl_pq'] = kl(p, q)
    return result


def bayes_discrete(inputs):
    joint = [a * b for a, b in zip(inputs['prior'], inputs['lik'])]
    evidence = mp.fsum(joint)
    return {'evidence': evidence, 'log_evidence': mp.log(evidence), 'posterior': [each / evidence for each in joint]}


def bayes_gauss(inputs):
    """One datum after another; the evidence is the product of the predictive densities."""
    mean, var, noise = inputs['m0'], inputs['s0'] ** 2, inputs['sigma'] ** 2
    log_evidence = mp.mpf(0)
    for x in inputs['data']:
        total = var + noise
        log_evidence -= (mp.log(2 * mp.pi * total) + (x - mean) ** 2 / total) / 2
        mean, var = mean + var / total * (x - mean), var * noise / total
    return {'post_mean': mean, 'post_sd': mp.sqrt(var), 'log_evidence': log_evidence}


functions = {
    each.__name__: each
    for each in (
        mvn_logpdf,
        mvn_condition,
        mvn_affine,
        cholesky_sample,
        ellipse2d,
        entropy_mvn,
        kl_mvn,
        kl_gauss,
        kl_discrete,
        bayes_discrete,
        bayes_gauss,
    )
}

rng = random.Random(1)


def normals(n, size=1.0, digits=6):
    return [round(rng.gauss(0, size), digits) for _ in range(n)]


def turned(stds):
    """A covariance with these standard deviations along axes turned by a random angle in every plane."""
    d = len(stds)
    m = [[s * s if i == j else 0.0 for j in range(d)] for i, s in enumerate(stds)]
    for p in range(d):
        for q in range(p + 1, d):
            angle = rng.uniform(-math.pi, math.pi)
            c, s = math.cos(angle), math.sin(angle)
            for row in m:
                row[p], row[q] = c * row[p] - s * row[q], s * row[p] + c * row[q]
            for k in range(d):
                m[p][k], m[q][k] = c * m[p][k] - s * m[q][k], s * m[p][k] + c * m[q][k]
    return [[m[max(i, j)][min(i, j)] for j in range(d)] for i in range(d)]


def spread(d, condition):
    """Standard deviations from 1 down to the root of 1 / condition."""
    return [condition ** (-0.5 * k / (d - 1)) for k in range(d)]


def scaled(matrix, scales):
    return [[value * scales[i] * scales[j] for j, value in enumerate(row)] for i, row in enumerate(matrix)]


def pair(rho):
    return [[1.0, rho], [rho, 1.0]]


def nearly(matrix, size):
    """The matrix with a relative change of about `size` in every entry, symmetric."""
    d = len(matrix)
    moved = [[matrix[i][j] * (1 + size * rng.uniform(-1, 1)) for j in range(d)] for i in range(d)]
    return [[moved[max(i, j)][min(i, j)] for j in range(d)] for i in range(d)]


def simplex(sizes):
    return [size / math.fsum(sizes) for size in sizes]


ill10, ill6, far8 = turned(spread(10, 1e10)), turned(spread(6, 1e12)), turned(spread(8, 1e8))
mixed_units = scaled(turned(spread(5, 1e3)), [1e-8, 1e-4, 1.0, 1e4, 1e8])
base5, base12, base20 = turned(spread(5, 1e2)), turned(spread(12, 1e3)), turned(spread(20, 1e2))
near_p = simplex([0.2, 0.3, 0.5, 0.7, 1.1])
near_q = simplex([p * (1 + 1e-9 * rng.uniform(-1, 1)) for p in near_p])
many = simplex([rng.random() for _ in range(60)])
others = simplex([rng.random() ** 8 for _ in range(60)])

# Zeros are whole numbers, which the estimate of the tolerance does not move: below 0 is no probability.
cases = [
    ('mvn_logpdf', {'x': [0.3, 0.301], 'mu': [0, 0], 'Sigma': pair(0.999999999)}, 'correlation 1 − 1e-9'),
    ('mvn_logpdf', {'x': normals(10), 'mu': normals(10), 'Sigma': ill10}, 'condition number 1e10 in 10 dimensions'),
    ('mvn_logpdf', {'x': [1.0e-8, 2.0e-4, -1.0, 3.0e4, 1.0e8], 'mu': [0.0, 1.0e-4, 0.5, -1.0e4, 2.0e8], 'Sigma': mixed_units}, 'units from 1e-8 to 1e8'),
    ('mvn_logpdf', {'x': normals(20, 40.0), 'mu': normals(20), 'Sigma': base20}, 'far out in 20 dimensions: the density underflows'),
    ('mvn_condition', {'mu': normals(6), 'Sigma': ill6, 'obs_idx': [4, 0, 2], 'obs': normals(3)}, 'condition number 1e12, observed out of order'),
    ('mvn_condition', {'mu': normals(12), 'Sigma': base12, 'obs_idx': [11, 3, 7, 0, 9, 1, 5, 2, 8, 10, 4], 'obs': normals(11)}, 'all but one observed'),
    ('mvn_condition', {'mu': [0, 0], 'Sigma': pair(-0.999999), 'obs_idx': [0], 'obs': [40.0]}, 'correlation −0.999999, 40 standard deviations out'),
    ('mvn_condition', {'mu': [0.0, 1.0e-4, 0.5, -1.0e4, 2.0e8], 'Sigma': mixed_units, 'obs_idx': [4, 1], 'obs': [1.0e8, 2.0e-4]}, 'units from 1e-8 to 1e8'),
    ('mvn_affine', {'mu': normals(2, 1e6), 'Sigma': pair(0.999999), 'A': [[1.0, -1.0], [1.0, 1.0], [0.5, 0.5]], 'b': [1.0e-3, 0.0, -2.0]}, 'the difference of nearly equal coordinates'),
    ('mvn_affine', {'mu': normals(12), 'Sigma': base12, 'A': [normals(12), normals(12, 1e4)], 'b': [1.0e8, -1.0]}, '12 dimensions to 2'),
    ('mvn_affine', {'mu': [3.0], 'Sigma': [[2.5]], 'A': [[1.0e-8], [1.0e8]], 'b': [0.0, 1.0]}, 'a line in the plane'),
    ('cholesky_sample', {'mu': normals(10), 'Sigma': ill10, 'eps': normals(10)}, 'condition number 1e10 in 10 dimensions'),
    ('cholesky_sample', {'mu': [1.0, 2.0], 'Sigma': pair(-0.999999999), 'eps': [4.0, -4.0]}, 'correlation −(1 − 1e-9)'),
    ('cholesky_sample', {'mu': normals(5), 'Sigma': mixed_units, 'eps': normals(5)}, 'units from 1e-8 to 1e8'),
    ('ellipse2d', {'Sigma': [[2.0, 0.9], [0.9, 1.0]], 'mass': 1e-12}, 'a tiny mass'),
    ('ellipse2d', {'Sigma': pair(-0.999999), 'mass': 1 - 1e-12}, 'thin, falling, nearly all of the mass'),
    ('ellipse2d', {'Sigma': [[3, 0], [0, 3]], 'mass': 0.5}, 'a circle'),
    ('ellipse2d', {'Sigma': [[1.0, 0], [0, 4.0]], 'mass': 0.9}, 'upright: the angle is π/2, not −π/2'),
    ('ellipse2d', {'Sigma': [[1e-8, -3e-5], [-3e-5, 1.0]], 'mass': 0.393}, 'nearly upright, units 1e4 apart'),
    ('ellipse2d', {'Sigma': [[1.000000001, 1e-10], [1e-10, 1.0]], 'mass': 0.95}, 'nearly a circle'),
    ('entropy_mvn', {'Sigma': ill10}, 'condition number 1e10'),
    ('entropy_mvn', {'Sigma': scaled(base20, [1e-8] * 20)}, 'a determinant of 1e-340'),
    ('entropy_mvn', {'Sigma': mixed_units}, 'units from 1e-8 to 1e8'),
    ('kl_mvn', {'mu_q': [0.1, 0.2, 0.3, 0.4, 0.5], 'Sigma_q': nearly(base5, 1e-9), 'mu_p': [0.1, 0.2 + 1e-9, 0.3, 0.4, 0.5 - 1e-9], 'Sigma_p': base5}, 'nearly equal: 1e-9'),
    ('kl_mvn', {'mu_q': normals(20), 'Sigma_q': base20, 'mu_p': normals(20), 'Sigma_p': turned(spread(20, 1e4))}, '20 dimensions'),
    ('kl_mvn', {'mu_q': [0] * 8, 'Sigma_q': scaled(far8, [1e-4] * 8), 'mu_p': normals(8, 1e-3), 'Sigma_p': far8}, 'q narrower by 1e4, condition number 1e8'),
    ('kl_mvn', {'mu_q': [0, 0], 'Sigma_q': pair(0.999999), 'mu_p': [0, 0], 'Sigma_p': pair(-0.999999)}, 'crossed needles'),
    ('kl_mvn', {'mu_q': [1e-8, 0.0, 0.0, 0.0, 1e8], 'Sigma_q': mixed_units, 'mu_p': [0] * 5, 'Sigma_p': scaled(base5, [1e-8, 1e-4, 1.0, 1e4, 1e8])}, 'units from 1e-8 to 1e8'),
    ('kl_gauss', {'mu_q': 1.000000001, 'sigma_q': 2.000000003, 'mu_p': 1.0, 'sigma_p': 2.0}, 'nearly equal: 1e-9'),
    ('kl_gauss', {'mu_q': 0.0, 'sigma_q': 1e-8, 'mu_p': 3.0, 'sigma_p': 1e8}, 'widths 1e16 apart'),
    ('kl_gauss', {'mu_q': 1e8, 'sigma_q': 0.7, 'mu_p': -1e8, 'sigma_p': 1.3}, 'far apart'),
    ('kl_gauss', {'mu_q': 0.25, 'sigma_q': 1.22474487, 'mu_p': 0.25, 'sigma_p': 1.0}, 'where the two forms meet'),
    ('kl_discrete', {'q': near_q, 'p': near_p}, 'nearly equal: 1e-9'),
    ('kl_discrete', {'q': [1 - 1e-12, 1e-12, 0], 'p': [1e-300, 1 - 1e-9, 1e-9]}, 'tiny probabilities'),
    ('kl_discrete', {'q': [1.0, 0], 'p': [0, 1.0]}, 'nothing in common'),
    ('kl_discrete', {'q': many, 'p': others}, '60 outcomes'),
    ('kl_discrete', {'q': [0.5, 0, 0.5, 0], 'p': [0.25, 0, 0.25, 0.5]}, 'an outcome that neither has'),
    ('bayes_discrete', {'prior': [0.5, 0.3, 0.2], 'lik': [1e-300, 4e-301, 7e-308]}, 'likelihoods near the end of the doubles'),
    ('bayes_discrete', {'prior': [1e-12, 1 - 1e-12], 'lik': [1.0, 1e-15]}, 'a cause that is rare and fits'),
    ('bayes_discrete', {'prior': [0.25, 0, 0.75], 'lik': [0, 0.9, 0.2]}, 'zeros in the prior and the likelihood'),
    ('bayes_discrete', {'prior': many, 'lik': [10 ** rng.uniform(-250, 0) for _ in range(60)]}, '60 causes'),
    ('bayes_gauss', {'m0': 0.0, 's0': 1.0, 'sigma': 0.5, 'data': normals(200)}, '200 data'),
    ('bayes_gauss', {'m0': 1e8, 's0': 10.0, 'sigma': 1e-3, 'data': [1e8 + x for x in normals(50, 1e-3)]}, 'a huge offset and little noise'),
    ('bayes_gauss', {'m0': -1e8, 's0': 1e8, 'sigma': 1e-6, 'data': [0.25, 0.250001, 0.249999]}, 'a prior that knows nothing'),
    ('bayes_gauss', {'m0': 3.0, 's0': 1e-6, 'sigma': 1e6, 'data': normals(20, 1e6, 2)}, 'data that say nothing'),
]
