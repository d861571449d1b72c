"""Whether pages are HTML without an error of syntax: python3 valid.py PAGE…; exits with 77 where
the checker (html5lib) is not installed."""

import sys

try:
    import html5lib
except ImportError:
    print("html5lib is not installed")
    sys.exit(77)

status = 0
for path in sys.argv[1:]:
    parser = html5lib.HTMLParser()
    with open(path, "rb") as file:
        parser.parse(file.read())
    for (line, column), code, _ in parser.errors:
        print(f"{path}:{line}:{column}: {code}")
        status = 1
sys.exit(status)
