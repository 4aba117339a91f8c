"""Writes the reference cases of the modules named, or of all of them, as JSON: python3 scripts/reference/generate.py > src/reference/cases.json"""

import importlib
import json
import pathlib
import sys

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here))
from common import build  # noqa: E402

names = sys.argv[1:] or sorted(p.stem for p in here.glob('*.py') if p.stem not in ('common', 'generate'))
cases = []
for name in names:
    module = importlib.import_module(name)
    for index, (function, inputs, *note) in enumerate(module.cases):
        counts = getattr(module, 'counts', {}).get(function, ())
        cases.append(build(function, module.functions[function], inputs, note[0] if note else '', index, counts))
print('{"meta": {"about": "Exact values at 60 digits; tolerances from the conditioning of each case"}, "cases": [')
print(',\n'.join(json.dumps(case) for case in cases))
print(']}')
