#!/usr/bin/env python3
"""Reckons the drawn order of a seasonal round (ADR 0056): draw.py SECRET WORD NUMBER...

SECRET and WORD stand on the round's page once the draw is made; NUMBERs are those of one class's applications."""
import hashlib
import sys

secret, word, numbers = sys.argv[1], sys.argv[2], sys.argv[3:]


def sha(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


print("digest shown since the opening:", sha(secret))
for place, number in enumerate(sorted(numbers, key=lambda n: sha(f"{secret}:{word}:{n}")), 1):
    print(place, "number", number, sha(f"{secret}:{word}:{number}"))
