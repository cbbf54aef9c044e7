"""Reads rows (JSON Lines: ``text``, and options by their names) and answers each as the Python package does."""

import json
import sys

import newslens

for line in sys.stdin.buffer:
    row = json.loads(line)
    row.pop("id")
    analysis = newslens.analyze(**row)
    answer = analysis.to_dict()
    if json.loads(analysis.to_json()) != answer:
        raise SystemExit(f"to_json and to_dict differ for {row}")
    print(json.dumps(answer))
