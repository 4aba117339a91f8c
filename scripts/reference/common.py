"""Reference cases: exact values at 60 digits with mpmath, and tolerances from the conditioning of each case.

Each module beside this one declares `functions`, a dict from a function's name to a Python function that takes the
inputs with every number as an mpf and returns a dict of mpf, lists of mpf, or lists of lists; and `cases`, a list of
(function name, inputs as plain Python numbers and lists, optional note).
    python3 scripts/reference/generate.py [module ...] > out.json
"""

import math
import random

import mpmath as mp

mp.mp.dps = 60


def exact(value):
    """Every number of a nested input as an mpf of exactly the double that a JSON parser returns."""
    if isinstance(value, (list, tuple)):
        return [exact(each) for each in value]
    if isinstance(value, dict):
        return {key: exact(each) for key, each in value.items()}
    if isinstance(value, bool) or isinstance(value, str):
        return value
    return mp.mpf(value)


def nudged(value, rng):
    """The same input with each double moved up or down by one unit in its last place; whole numbers stay."""
    if isinstance(value, (list, tuple)):
        return [nudged(each, rng) for each in value]
    if isinstance(value, dict):
        return {key: nudged(each, rng) for key, each in value.items()}
    if isinstance(value, float):
        return math.nextafter(value, math.inf if rng.random() < 0.5 else -math.inf)
    return value


def symmetric(inputs):
    """Nudging must not break the symmetry of a covariance."""

    def mend(m):
        if isinstance(m, list) and m and isinstance(m[0], list) and m[0] and not isinstance(m[0][0], list):
            if len(m) == len(m[0]):
                return [[m[max(i, j)][min(i, j)] for j in range(len(m))] for i in range(len(m))]
            return m
        return [mend(each) for each in m] if isinstance(m, list) else m

    return {key: mend(value) if key.startswith('Sigma') else value for key, value in inputs.items()}


def plain(value):
    """mpf to the nearest double, through nested lists."""
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return float(value)


def flat(value):
    if isinstance(value, (list, tuple)):
        return [leaf for each in value for leaf in flat(each)]
    return [value]


def build(name, function, inputs, note, index, counts=()):
    """One case with its tolerances: rtol 1e-10, atol 50 times what one unit in the last place of the inputs changes."""
    expected = function(exact(inputs))
    rng = random.Random(f'{name}{index}')
    change = {key: mp.mpf(0) for key in expected}
    for _ in range(16):
        moved = function(exact(symmetric(nudged(inputs, rng))))
        for key, value in expected.items():
            for a, b in zip(flat(value), flat(moved[key])):
                change[key] = max(change[key], abs(a - b))
    tol = {}
    for key, value in expected.items():
        if key in counts:
            tol[key] = {'atol': 0.0, 'rtol': 0.0}
            continue
        size = max([abs(each) for each in flat(value)] + [mp.mpf(0)])
        tol[key] = {'atol': float(50 * max(change[key], size * mp.mpf(2) ** -53)), 'rtol': 1e-10}
    case = {'id': f'own-{name}-{index}', 'fn': name, 'inputs': inputs, 'expected': {k: plain(v) for k, v in expected.items()}, 'tol': tol}
    if note:
        case['note'] = note
    return case
