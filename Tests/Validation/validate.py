"""Holds what figlint writes for other programs against their schemas, and what no schema can say.

    python3 validate.py FIGLINT

FIGLINT is the built program. It is run over the seeds and over a report with faults; the expected
outputs of the tests, which hold text that would like to act, are looked at as well. Needs jsonschema
and lxml (requirements.txt).
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
from urllib.parse import unquote

import jsonschema
from lxml import etree

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SCHEMAS = HERE / "schemas"
GOLDENS = ROOT / "Tests/ReportingTests/Goldens"
FORMATS = ["sarif", "junit", "gitlab", "rdjson", "checkstyle"]

REPORT = """\
全乡有劳动力251人，其中男性152人，占80.6%。

<!-- figlint-ignore-next-line shares/men -- 口径不同 -->
邻乡𠮷里有劳动力317人，其中男性153人，占52.0%。另有劳动力200人，其中男性100人，占50%。
<!-- figlint-disable shares/gone -- 没有这条 -->
"""

RULES = """\
/// 男性占比＝男性÷劳动力
rule men {
    match "劳动力{all:人}，其中男性{men:人}，占{share:%}"
    check share == men / all
    pass "全乡有劳动力251人，其中男性152人，占60.6%。"
    fail "全乡有劳动力251人，其中男性152人，占80.6%。"
}
"""


def expect(condition, words):
    if not condition:
        raise AssertionError(words)


def read_json(path):
    data = path.read_bytes()
    expect(not data.startswith(b"\xef\xbb\xbf"), "begins with a byte order mark")
    return json.loads(data.decode("utf-8"))


def json_schema(name):
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


def validate_json(validator, value):
    problem = next(iter(validator.iter_errors(value)), None)
    expect(problem is None, problem and f"{problem.json_path}: {problem.message}")


def sarif(path, _texts):
    log = read_json(path)
    validate_json(json_schema("sarif-schema-2.1.0.json"), log)
    run, = log["runs"]
    expect(run["columnKind"] == "utf16CodeUnits", "no columnKind")
    rules = run["tool"]["driver"]["rules"]
    expect(rules and run["tool"]["driver"]["semanticVersion"], "no rules or version")
    expect(len({rule["id"] for rule in rules}) == len(rules), "a rule twice")
    for rule in rules:
        texts = [rule["shortDescription"]["text"], rule["fullDescription"]["text"]]
        expect(all(texts) and rule["help"]["text"] and rule["help"]["markdown"], "an empty text")
        expect(all(len(text) <= 1024 for text in texts), "a description is too long")
        expect(rule["properties"]["precision"] in ("very-high", "high", "medium", "low"), "precision")
        expect("security-severity" not in rule["properties"], "a figure is no security matter")
    marked = [("suppressions" in result) for result in run["results"]]
    expect(all(marked) or not any(marked), "suppressions on some results only")
    hashes = set()
    for result in run["results"]:
        expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], "ruleIndex")
        location, = result["locations"]
        places = [location] + result.get("relatedLocations", [])
        for place in places:
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            expect(not re.match(r"[a-z][a-z0-9+.-]*:|/", uri), f"{uri} is not relative")
            expect(re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri), f"{uri} is no URI")
        region = location["physicalLocation"]["region"]
        expect(region["startLine"] == region["endLine"], "a primary place over several lines")
        linked = {int(n) for n in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])}
        ids = {place["id"] for place in places[1:]}
        expect(linked <= ids and (not ids or linked), "links to figures")
        hash = result["partialFingerprints"]["primaryLocationLineHash"]
        expect(re.fullmatch(r"[0-9a-f]+:\d+", hash) and hash not in hashes, "fingerprint")
        hashes.add(hash)
    return len(run["results"])


def in_place(log, texts):
    """Whether the regions of a SARIF log hold the figures that its messages name."""
    for result in log["runs"][0]["results"]:
        for place in result.get("relatedLocations", []):
            where = place["physicalLocation"]
            region = where["region"]
            text = texts[unquote(where["artifactLocation"]["uri"])]
            line = text.split("\n")[region["startLine"] - 1].encode("utf-16-le")
            figure = line[2 * region["startColumn"] - 2 : 2 * region["endColumn"] - 2]
            words = place["message"]["text"]
            expect(figure.decode("utf-16-le") in words, f"{figure.decode('utf-16-le')} in {words}")


def junit(path, _texts):
    tree = etree.parse(str(path))
    for name in ["junit-10.xsd", "windyroad-JUnit.xsd"]:
        schema = etree.XMLSchema(etree.parse(str(SCHEMAS / name)))
        expect(schema.validate(tree), f"{name}: {schema.error_log.last_error}")
    cases = 0
    for suite in tree.getroot():
        own = suite.findall("testcase")
        names = [(case.get("classname"), case.get("name")) for case in own]
        expect(own and len(set(names)) == len(names), "a suite without cases, or one case twice")
        for attribute, count in [
            ("tests", len(own)),
            ("failures", sum(case.find("failure") is not None for case in own)),
            ("skipped", sum(case.find("skipped") is not None for case in own)),
        ]:
            expect(int(suite.get(attribute)) == count, attribute)
        expect(all(len(case) <= 1 for case in own), "two outcomes of one case")
        cases += len(own)
    return cases


def gitlab(path, _texts):
    issues = read_json(path)
    for issue in issues:
        expect(
            set(issue) == {"description", "check_name", "fingerprint", "severity", "location"},
            "members")
        expect(issue["severity"] in ("info", "minor", "major", "critical", "blocker"), "severity")
        expect(issue["description"].startswith(issue["check_name"]), "the rule is not shown")
        expect(not issue["location"]["path"].startswith(("/", "./")), "path")
        expect(issue["location"]["lines"]["begin"] >= 1, "line")
    fingerprints = {issue["fingerprint"] for issue in issues}
    expect(len(fingerprints) == len(issues), "equal fingerprints are shown once")
    return len(issues)


def rdjson(path, texts):
    result = read_json(path)
    validate_json(json_schema("rdjson-DiagnosticResult.json"), result)
    for diagnostic in result["diagnostics"]:
        expect(diagnostic["severity"] in ("ERROR", "WARNING", "INFO"), "severity")
        for place in diagnostic.get("related_locations", []):
            where = place["location"]
            start, end = where["range"]["start"], where["range"]["end"]
            if where["path"] in texts:
                line = texts[where["path"]].split("\n")[start["line"] - 1].encode("utf-8")
                figure = line[start["column"] - 1 : end["column"] - 1].decode("utf-8")
                expect(figure in place["message"], f"{figure} in {place['message']}")
    return len(result["diagnostics"])


def checkstyle(path, _texts):
    root = etree.parse(str(path)).getroot()
    expect(root.tag == "checkstyle" and root.get("version") == "4.3", "root")
    for file in root:
        expect(file.tag == "file" and file.get("name") and len(file), "file")
        for error in file:
            expect(
                set(error.attrib) == {"line", "column", "severity", "message", "source"},
                "attributes")
            expect(error.get("severity") in ("error", "warning", "info"), "severity")
            expect(int(error.get("line")) >= 1 and int(error.get("column")) >= 1, "place")
    return len(root.findall("file/error"))


CHECKS = {
    "sarif": sarif, "junit": junit, "gitlab": gitlab, "rdjson": rdjson, "checkstyle": checkstyle,
}


def run(figlint, folder, *arguments):
    outputs = [word for name in FORMATS for word in ("--output", f"{name}={folder}/out.{name}")]
    ended = subprocess.run(
        [figlint, "check", "--format", "github", *arguments, *outputs],
        cwd=folder if "a.md" in arguments else ROOT, capture_output=True, env={})
    expect(ended.returncode in (0, 1), ended.stderr.decode("utf-8", "replace"))
    return {name: pathlib.Path(folder) / f"out.{name}" for name in FORMATS}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    figlint = pathlib.Path(sys.argv[1]).resolve()
    failed = False

    def look(title, files, texts={}):
        nonlocal failed
        for name, path in files.items():
            try:
                count = CHECKS[name](path, texts)
                if name == "sarif" and texts:
                    in_place(read_json(path), texts)
                print(f"{title}: {name} is valid ({count})")
            except (AssertionError, ValueError, KeyError, etree.XMLSyntaxError) as problem:
                failed = True
                print(f"{title}: {name}: {type(problem).__name__}: {problem}", file=sys.stderr)

    with tempfile.TemporaryDirectory() as folder:
        look("seeds", run(figlint, folder, "seeds"))
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "a.md").write_bytes(b"\xef\xbb\xbf" + REPORT.encode("utf-8"))
        pathlib.Path(folder, "shares.rules").write_text(RULES, "utf-8")
        look("faults", run(figlint, folder, "--rules", "shares.rules", "a.md"), {"a.md": REPORT})
    for language in ["zh", "en"]:
        goldens = {name: GOLDENS / f"run-{language}.{name}" for name in FORMATS}
        look(f"expected outputs ({language})", goldens)
    sys.exit(1 if failed else 0)


main()
