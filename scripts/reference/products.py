"""Products of normals by natural parameters and log Z from the densities at the origin; the diffusion chain by moments."""

import random

import mpmath as mp

TWO_PI = lambda: 2 * mp.pi  # noqa: E731


def log_normal(x, mu, var):
    return -(mp.log(TWO_PI()) + mp.log(var) + (x - mu) ** 2 / var) / 2


def gauss_product_n(i, powers=None):
    powers = powers or [mp.mpf(1)] * len(i['mu'])
    precision = mp.fsum(w / s**2 for w, s in zip(powers, i['sigma']))
    mu = mp.fsum(w * m / s**2 for w, m, s in zip(powers, i['mu'], i['sigma'])) / precision
    # The identity log p1(x) + ... = log Z + log p(x), at x = 0
    at_zero = mp.fsum(w * log_normal(0, m, s**2) for w, m, s in zip(powers, i['mu'], i['sigma']))
    return {'mu': mu, 'sigma': 1 / mp.sqrt(precision), 'logZ': at_zero - log_normal(0, mu, 1 / precision)}


def gauss_product(i):
    return gauss_product_n({'mu': [i['mu1'], i['mu2']], 'sigma': [i['sigma1'], i['sigma2']]})


def mvn_product(i):
    def log_at_zero(mu, precision):
        quadratic = (mu.T * precision * mu)[0]
        return (-len(mu) * mp.log(TWO_PI()) + mp.log(mp.det(precision)) - quadratic) / 2

    precisions = [mp.matrix(s) ** -1 for s in i['Sigma']]
    means = [mp.matrix(m) for m in i['mu']]
    total, pull = precisions[0] * 0, means[0] * 0
    for precision, mean in zip(precisions, means):
        total += precision
        pull += precision * mean
    cov = total**-1
    mu = cov * pull
    log_z = mp.fsum(log_at_zero(m, p) for m, p in zip(means, precisions)) - log_at_zero(mu, total)
    d = len(mu)
    return {'mu': [mu[k] for k in range(d)], 'Sigma': [[cov[j, k] for k in range(d)] for j in range(d)], 'logZ': log_z}


def opinion_pools(i):
    def kl(m1, s1, m2, s2):
        return mp.log(s2 / s1) + (s1**2 + (m1 - m2) ** 2) / (2 * s2**2) - mp.mpf(1) / 2

    pool = gauss_product_n(i, i['w'])
    experts = list(zip(i['w'], i['mu'], i['sigma']))
    mean = mp.fsum(w * m for w, m, _ in experts)
    sd = mp.sqrt(mp.fsum(w * (s**2 + (m - mean) ** 2) for w, m, s in experts))
    return {
        'pool_mu': pool['mu'],
        'pool_sigma': pool['sigma'],
        'mix_mean': mean,
        'mix_sd': sd,
        'reverse_kl_sum': mp.fsum(w * kl(pool['mu'], pool['sigma'], m, s) for w, m, s in experts),
        'forward_kl_sum_moment_match': mp.fsum(w * kl(m, s, mean, sd) for w, m, s in experts),
    }


def forward_moments(betas, x0):
    """Mean and variance of x_t given x_0 for t = 0 ... T, step by step."""
    means, variances = [x0], [mp.mpf(0)]
    for beta in betas:
        means.append(mp.sqrt(1 - beta) * means[-1])
        variances.append((1 - beta) * variances[-1] + beta)
    return means, variances


def diffusion_terms(i):
    t, x0 = int(i['t']), i['x0']
    betas = i['betas'][:t]
    means, variances = forward_moments(betas, x0)
    beta, alpha, noise = betas[-1], 1 - betas[-1], variances[-1]
    alpha_bar = mp.fprod(1 - b for b in betas)
    x_t = means[-1] + mp.sqrt(noise) * i['eps']
    out = {'alpha_bar': alpha_bar, 'x_t': x_t, 'snr': alpha_bar / noise}
    if t == 1:
        return out
    posterior = gauss_product_n(
        {'mu': [x_t / mp.sqrt(alpha), means[-2]], 'sigma': [mp.sqrt(beta / alpha), mp.sqrt(variances[-2])]}
    )
    var = posterior['sigma'] ** 2
    model = (x_t - beta / mp.sqrt(noise) * i['eps_hat']) / mp.sqrt(alpha)
    weight = beta**2 / (2 * var * alpha * noise)
    kl = (posterior['mu'] - model) ** 2 / (2 * var)
    return {**out, 'post_var': var, 'post_mean': posterior['mu'], 'model_mean': model, 'weight': weight, 'kl': kl}


def diffusion_elbo(i):
    betas, x0 = i['betas'], i['x0']
    steps = len(betas)
    means, variances = forward_moments(betas, x0)

    def entropy(var):
        return (mp.log(TWO_PI() * var) + 1) / 2

    def expected_log_reverse(t):
        """E_q log p(x_{t-1} | x_t), by the moments of the pair."""
        a, c, v = i['a'][t - 1], i['c'][t - 1], i['v'][t - 1]
        covariance = mp.sqrt(1 - betas[t - 1]) * variances[t - 1]
        spread = variances[t - 1] - 2 * a * covariance + a**2 * variances[t]
        offset = means[t - 1] - a * means[t] - c
        return -(mp.log(TWO_PI() * v) + (spread + offset**2) / v) / 2

    energies = [expected_log_reverse(t) for t in range(1, steps + 1)]
    log_prior = -(mp.log(TWO_PI()) + variances[-1] + means[-1] ** 2) / 2
    elbo = mp.fsum(energies) + log_prior + mp.fsum(entropy(beta) for beta in betas)
    denoising = [
        -entropy(variances[t - 1] * betas[t - 1] / variances[t]) - energies[t - 1] for t in range(2, steps + 1)
    ]
    mean, var = mp.mpf(0), mp.mpf(1)
    for a, c, v in reversed(list(zip(i['a'], i['c'], i['v']))):
        mean, var = a * mean + c, a**2 * var + v
    evidence = log_normal(x0, mean, var)
    return {
        'elbo': elbo,
        'prior_kl': -entropy(variances[-1]) - log_prior,
        'denoising_kl': denoising,
        'reconstruction': energies[0],
        'log_evidence': evidence,
        'gap': evidence - elbo,
    }


functions = {
    'gauss_product': gauss_product,
    'gauss_product_n': gauss_product_n,
    'mvn_product': mvn_product,
    'opinion_pools': opinion_pools,
    'diffusion_terms': diffusion_terms,
    'diffusion_elbo': diffusion_elbo,
}

rng = random.Random(49)


def experts(n, centre, width, low, high):
    """Experts around a centre, with standard deviations log-uniform in [low, high]."""
    return {
        'mu': [centre + width * rng.gauss(0, 1) for _ in range(n)],
        'sigma': [low * (high / low) ** rng.random() for _ in range(n)],
    }


def covariance(d, stds):
    """A covariance with these standard deviations along the columns of a random rotation."""
    q, _ = mp.qr(mp.matrix(d, d).apply(lambda _: mp.mpf(rng.gauss(0, 1))))
    m = q * mp.diag([mp.mpf(s) ** 2 for s in stds]) * q.T
    return [[float(m[max(j, k), min(j, k)]) for k in range(d)] for j in range(d)]


def weights(n):
    sizes = [rng.random() for _ in range(n)]
    return [size / sum(sizes) for size in sizes]


linear = [1e-4 + (0.02 - 1e-4) * k / 999 for k in range(1000)]
near_exact = {
    'a': [(1 - b) ** 0.5 * (1 + 1e-5) for b in linear],
    'c': [1e-5] * 1000,
    'v': [b * (1 - 1e-5) for b in linear],
}

narrow = covariance(4, [1, 1e-6, 1e-3, 10])
wide = covariance(4, [1e4, 1e3, 1e4, 1e5])

cases = [
    ('gauss_product', {'mu1': 1e8, 'sigma1': 1e-8, 'mu2': -1e8, 'sigma2': 1.0}, 'far apart: log Z is about -2e16'),
    ('gauss_product', {'mu1': 3.0, 'sigma1': 1e-8, 'mu2': -7e7, 'sigma2': 1e8}, 'a precision 1e32 times the other'),
    ('gauss_product', {'mu1': 0.3, 'sigma1': 1.7, 'mu2': 0.3 + 1e-12, 'sigma2': 1.7}, 'nearly the same'),
    ('gauss_product', {'mu1': 1e-12, 'sigma1': 0.28209479177387814, 'mu2': 0.0, 'sigma2': 0.28209479177387814}, 'log Z nearly 0'),
    ('gauss_product_n', experts(100, 3.0, 2.0, 0.5, 2.0), 'a hundred experts'),
    ('gauss_product_n', experts(1000, 1e6, 1e-2, 1e-3, 1e-1), 'a thousand experts around a million'),
    ('gauss_product_n', experts(40, 0.0, 1e3, 1e-8, 1e8), 'precisions from 1e-16 to 1e16'),
    ('gauss_product_n', {'mu': [1e8, -1e8, 1e8, 2.5], 'sigma': [1e6, 1e6, 1e6, 1e-8]}, 'one sharp expert among broad ones far away'),
    ('gauss_product_n', {'mu': [0.25], 'sigma': [3.0]}, 'one expert: log Z is 0'),
    ('mvn_product', {'mu': [[1.0, 2.0, 3.0], [1.5, 1.0, 2.0]], 'Sigma': [covariance(3, [1, 1e-7, 1]), covariance(3, [2, 1, 1e-7])]}, 'nearly singular in different directions'),
    ('mvn_product', {'mu': [[1.0, 2.0], [1.5, 1.0]], 'Sigma': [[[1.0, 0.99999999999], [0.99999999999, 1.0]], [[2.0, 1.99999999998], [1.99999999998, 2.0]]]}, 'nearly singular in the same direction'),
    ('mvn_product', {'mu': [[0.1, -0.2, 0.3, 0.4], [1e3, -2e3, 3e3, 1e4]], 'Sigma': [narrow, wide]}, 'narrow and wide'),
    ('mvn_product', {'mu': [[1e8, 1e-3], [2e-3, 1e8]], 'Sigma': [[[1e16, 0.0], [0.0, 1e-4]], [[1e-4, 0.0], [0.0, 1e16]]]}, 'each expert knows one coordinate'),
    ('mvn_product', {'mu': [[rng.gauss(0, 1) for _ in range(6)] for _ in range(30)], 'Sigma': [covariance(6, [0.1 + 3 * rng.random() for _ in range(6)]) for _ in range(30)]}, 'thirty experts in six dimensions'),
    ('mvn_product', {'mu': [[rng.gauss(0, 1) for _ in range(24)] for _ in range(2)], 'Sigma': [covariance(24, [0.01 + 3 * rng.random() for _ in range(24)]) for _ in range(2)]}, 'twenty-four dimensions'),
    ('mvn_product', {'mu': [[0.3, -1.0, 2.0], [0.1, 0.2, 0.4], [-3.0, 5.0, 1.0]], 'Sigma': [covariance(3, [1e-3, 1e-6, 1e-5]), covariance(3, [1e-4, 1e-2, 1e-3]), covariance(3, [30, 1e-5, 7])]}, 'a narrow product meets a broad, nearly singular expert'),
    ('opinion_pools', {'w': [0.5, 0.5], 'mu': [0.2, 0.2 + 1e-9], 'sigma': [0.9, 0.9 + 1e-9]}, 'nearly the same: both sums are about 1e-18'),
    ('opinion_pools', {'w': [0.25, 0.75], 'mu': [-1e6, 1e6], 'sigma': [1e-6, 1e3]}, 'far apart'),
    ('opinion_pools', {'w': [1e-12, 1 - 1e-12], 'mu': [5.0, -1.0], 'sigma': [1e-5, 2.0]}, 'a tiny weight on a sharp expert'),
    ('opinion_pools', {'w': [0.0, 0.5, 0.5], 'mu': [9.0, -1.0, 2.0], 'sigma': [0.1, 0.7, 1.2]}, 'a weight of zero'),
    ('opinion_pools', {'w': weights(100), **experts(100, 1e3, 1.0, 1e-3, 1e3)}, 'a hundred experts'),
    ('diffusion_terms', {'betas': linear, 't': 1000, 'x0': 1.5, 'eps': -0.7, 'eps_hat': -0.70001}, 'the last step of a thousand'),
    ('diffusion_terms', {'betas': linear, 't': 2, 'x0': -2.0, 'eps': 0.3, 'eps_hat': 1.1}, 'the first denoising step: variance 5e-5'),
    ('diffusion_terms', {'betas': linear, 't': 1, 'x0': -2.0, 'eps': 0.3, 'eps_hat': 1.1}, 'the step that has no posterior'),
    ('diffusion_terms', {'betas': [1e-12, 1e-10, 1e-12], 't': 3, 'x0': 0.7, 'eps': 0.2, 'eps_hat': 0.2000001}, 'hardly any noise'),
    ('diffusion_terms', {'betas': [0.999, 0.9, 0.999], 't': 3, 'x0': 40.0, 'eps': 3.0, 'eps_hat': -3.0}, 'hardly any signal'),
    ('diffusion_elbo', {'betas': linear, 'x0': 1.3, **near_exact}, 'a thousand steps, nearly the exact reverse chain'),
    ('diffusion_elbo', {'betas': [1e-4, 1e-3, 1e-2], 'x0': -0.4, 'a': [1.0, 0.99, 0.98], 'c': [0.0, 1e-3, -1e-3], 'v': [1e-4, 2e-3, 1e-2]}, 'three faint steps'),
    ('diffusion_elbo', {'betas': [0.5], 'x0': 2.0, 'a': [0.3], 'c': [0.1], 'v': [1e-6]}, 'one step, a sharp decoder'),
    ('diffusion_elbo', {'betas': [0.2, 0.3, 0.4, 0.9], 'x0': 30.0, 'a': [-0.5, 2.0, 1e-3, 0.4], 'c': [1.0, -5.0, 0.0, 100.0], 'v': [1e-3, 1e3, 0.2, 5.0]}, 'a poor model of a far datum'),
    ('diffusion_elbo', {'betas': [0.01 * k for k in range(1, 60)], 'x0': 0.9, 'a': [1 - 0.008 * k for k in range(1, 60)], 'c': [0.0] * 59, 'v': [0.011 * k for k in range(1, 60)]}, 'fifty-nine steps'),
]
