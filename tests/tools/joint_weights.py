#!/usr/bin/env python3
"""Learn the weights of src/knowledge/joint_weights.rs by counting. Standard library only.

usage: joint_weights.py TITLE_POINTS.tsv OUTLET_POINTS.tsv TABLE.rs > NEW-TABLE.rs

Each POINTS file holds one line of a list a line, as the ignored test `joint::tests::tell_points` writes it:

    id TAB right-offset TAB offset:bits TAB offset:bits ...

of titles glued to their snippets (TITLE_WEIGHTS), and of titles with outlets, made by outlet_lines.py (OUTLET_WEIGHTS):

    export RECORDS=titles.tsv; cargo test --lib tell_points -- --ignored --nocapture > title-points.tsv
    tests/tools/outlet_lines.py titles.tsv > lines.tsv
    export RECORDS=lines.tsv; cargo test --lib tell_points -- --ignored --nocapture > outlet-points.tsv
    tests/tools/joint_weights.py title-points.tsv outlet-points.tsv src/knowledge/joint_weights.rs > new.rs

The model is a choice among the points of a line (conditional logistic regression): each point adds up the weights of
what is observed at it. Lines whose id falls into the held-out third (SHA-256)
are never learnt from; their figures go to standard error. Rows keep the order of TABLE.rs.
"""
import hashlib, math, re, sys

ROUNDS, RATE, DECAY, SCALE = 600, 0.5, 2e-3, 100


def load(path):
    lines = []
    for line in open(path, encoding="utf8"):
        if "\t" not in line:
            continue  # what the test runner says
        name, want, *points = line.rstrip("\n").split("\t")
        points = [p.split(":") for p in points]
        seen = [[b for b in range(128) if int(bits) >> b & 1] for _, bits in points]
        right = [i for i, (at, _) in enumerate(points) if at == want]
        held = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0
        lines.append((held, right[0] if right else None, seen))
    return lines


def learn(lines, rows):
    weight, square = [0.0] * rows, [1e-8] * rows
    learnt = [l for l in lines if not l[0] and l[1] is not None and len(l[2]) > 1]
    for _ in range(ROUNDS):
        slope = [0.0] * rows
        for _, right, seen in learnt:
            sums = [sum(weight[b] for b in s) for s in seen]
            top = max(sums)
            odds = [math.exp(s - top) for s in sums]
            total = sum(odds)
            for i, s in enumerate(seen):
                miss = (i == right) - odds[i] / total
                if abs(miss) > 1e-4:
                    for b in s: slope[b] += miss
        n = len(learnt)
        for b in range(rows):
            g = slope[b] / n - DECAY * weight[b]
            square[b] += g * g
            weight[b] += RATE * g / math.sqrt(square[b])
    return weight


def exact(lines, weight):
    good = 0
    for _, right, seen in lines:
        sums = [sum(weight[b] for b in s) for s in seen]
        good += right is not None and sums.index(max(sums)) == right
    return 100 * good / max(1, len(lines))


def table(source, name, path):
    """source with the rows of one table learnt anew"""
    start = source.index(f"static {name}:")
    end = source.index("];", start)
    rows = re.findall(r"Evidence::(\w+), -?\d+\)", source[start:end])
    lines = load(path)
    weight = [round(SCALE * w) for w in learn(lines, len(rows))]
    for part, group in (("learnt from", [l for l in lines if not l[0]]), ("held out", [l for l in lines if l[0]])):
        several = [l for l in group if len(l[2]) > 1 and l[1] is not None]
        print(f"{name}, {part}: {exact(group, weight):.2f} % of {len(group)}, {exact(several, weight):.2f} % of {len(several)} with a choice, "
              f"{100 * sum(l[1] is None for l in group) / len(group):.2f} % have no point at the joint", file=sys.stderr)
    new = dict(zip(rows, weight))
    rewritten = re.sub(r"Evidence::(\w+), -?\d+\)", lambda m: f"Evidence::{m[1]}, {new[m[1]]})", source[start:end])
    return source[:start] + rewritten + source[end:]


def main():
    source = open(sys.argv[3], encoding="utf8").read()
    source = table(source, "TITLE_WEIGHTS", sys.argv[1])
    sys.stdout.write(table(source, "OUTLET_WEIGHTS", sys.argv[2]))


if __name__ == "__main__":
    main()
