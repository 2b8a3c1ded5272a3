"""Writes pandas.txt: what pandas.read_csv(path) makes of each file of cases.

python3 with_pandas.py, with pandas 1.5.3. A line is a file, the number of rows, and of each
column its name, what it is, how many values are missing, and the sum of its numbers.
"""
import json
import os

import pandas

os.chdir(os.path.dirname(os.path.abspath(__file__)))
with open("pandas.txt", "w") as out:
    for name in sorted(os.listdir("cases")):
        try:
            t = pandas.read_csv("cases/" + name)
        except Exception as e:
            print(name, "error:", type(e).__name__, sep="\t", file=out)
            continue
        columns = []
        for label, c in t.items():
            kind = "number" if pandas.api.types.is_numeric_dtype(c) and c.dtype != bool else "text"
            total = " %.6g" % c.sum() if kind == "number" else ""
            columns.append("%s %s, %d missing%s" % (json.dumps(label)[1:-1], kind, c.isna().sum(), total))
        print(name, len(t), *columns, sep="\t", file=out)
