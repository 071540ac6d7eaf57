"""Runs the signing vectors against the signers of signers.py: python3 run.py. Ends with 0 if all agree, 1 if one differs, 2 if a file is unusable."""

import json
import sys
from pathlib import Path

from signers import SCHEMES, canonical_query

FOLDER = Path(__file__).resolve().parent.parent


class Unusable(Exception):
    pass


def read(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise Unusable(f"{place(path, error.lineno)}: {error.msg}. Fix: correct the JSON at this line")


def place(path, line):
    return f"{path.relative_to(FOLDER)}:{line}"


def line_of(path, word):
    lines = path.read_text(encoding="utf-8").split("\n")
    return next((at for at, line in enumerate(lines, 1) if json.dumps(word, ensure_ascii=False) in line), 1)


def checks(path):
    """Every comparison of a file: its name, the expected text, and what the signer makes of the stage before."""
    data = read(path)
    scheme = data.get("scheme")
    if scheme not in SCHEMES:
        fix = f"use one of {', '.join(SCHEMES)}"
        raise Unusable(f"{place(path, line_of(path, scheme))}: unknown scheme {scheme}. Fix: {fix}")
    if not data.get("cases"):
        raise Unusable(f"{place(path, 1)}: there are no cases. Fix: restore the file")
    for case in data["cases"]:
        for stage, sign in SCHEMES[scheme].items():
            try:
                yield f"{case['name']} {stage}", case[stage], sign(case)
            except KeyError as missing:
                name = case.get("name", "a case")
                raise Unusable(f"{place(path, line_of(path, name))}: {name} lacks {missing}. Fix: add it")
    for case in data.get("canonicalQueries", []):
        yield case["name"], case["canonicalQuery"], canonical_query(case["query"])


def main():
    passed = failed = 0
    for path in sorted([*FOLDER.glob("signing/*.json"), *FOLDER.glob("rpc-signing/*.json")]):
        for name, expected, computed in checks(path):
            if computed == expected:
                passed += 1
                continue
            failed += 1
            print(f"{path.relative_to(FOLDER)} {name}\n  expected {expected!r}\n  computed {computed!r}")
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Unusable as problem:
        print(problem, file=sys.stderr)
        sys.exit(2)
