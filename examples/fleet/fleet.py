#!/usr/bin/env python3
"""Scan many repositories with facelint on Apache Spark into one table of findings.

    fleet.py APPS OUT.parquet [--facelint BIN] [--master local[*]] [--files N] [--timeout SECONDS]

APPS is a folder with one app in each folder below it, or a text file with one path a line. The program is the same on
a laptop and on a cluster: with `--master local[*]` Spark works on the cores of this machine, with spark-submit on as
many machines as there are; facelint and the apps have to be there under the same paths.

Every app is one task, and facelint runs in it with one thread: a thousand apps are a thousand tasks, so no core waits
for another. An app that cannot be scanned is a row as well, with what went wrong; nothing is lost without a word.
"""
import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

COLUMNS = [
    # (name, type): one row a finding, a face site, or an app that could not be scanned
    ("app", "string"),
    ("kind", "string"),  # finding, site, note, failure
    ("rule", "string"),  # of a finding; the role of a site; the kind of a note
    ("level", "string"),
    ("confidence", "string"),
    ("file", "string"),
    ("line", "int"),
    ("column", "int"),
    ("message", "string"),
    ("sdk", "string"),
    ("reachable", "boolean"),
]


def row(**values):
    return tuple(values.get(name) for name, _ in COLUMNS)


def scan(app, facelint, timeout):
    """Yields the rows of one app."""
    command = [facelint, "check", ".", "--format", "json", "--fail-on", "never", "--threads", "1", "--quiet", "--lang", "en"]
    try:
        done = subprocess.run(command, cwd=app, capture_output=True, timeout=timeout, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        yield row(app=app, kind="failure", message=str(error))
        return
    if done.returncode not in (0, 1):
        yield row(app=app, kind="failure", message=done.stderr.decode("utf-8", "replace").strip())
        return
    report = json.loads(done.stdout)
    for finding in report["findings"]:
        yield row(
            app=app,
            kind="finding",
            rule=finding["rule"],
            level=finding["level"],
            confidence=finding["confidence"],
            file=finding["file"],
            line=finding["line"],
            column=finding["column"],
            message=finding["message"],
        )
    for site in report["sites"]:
        yield row(
            app=app,
            kind="site",
            rule=site["role"],
            confidence=site["confidence"],
            file=site["file"],
            line=site["line"],
            column=site["column"],
            message=site["api"],
            sdk=site["sdk"],
            reachable=site["reachable"],
        )
    for note in report["notes"]:
        yield row(app=app, kind="note", rule=note["kind"], file=note["file"] or None, message=note["detail"])


def apps_of(source):
    """The apps, in order: folders below a folder, or the lines of a file."""
    path = Path(source)
    if path.is_dir():
        found = [entry for entry in path.iterdir() if entry.is_dir() and not entry.name.startswith(".")]
    else:
        lines = path.read_text(encoding="utf-8").splitlines()
        found = [Path(line) for line in lines if line.strip() and not line.startswith("#")]
    return sorted(str(app.absolute()) for app in found)


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("apps")
    parser.add_argument("out")
    parser.add_argument("--facelint", default="facelint")
    parser.add_argument("--master", help="where to run; what spark-submit says where it is left out")
    parser.add_argument("--files", type=int, default=1, help="files of the table; one for every million rows or so")
    parser.add_argument("--timeout", type=float, default=600, help="seconds an app may take")
    args = parser.parse_args(argv)

    from pyspark.sql import SparkSession
    from pyspark.sql.types import BooleanType, IntegerType, StringType, StructField, StructType

    kinds = {"string": StringType, "int": IntegerType, "boolean": BooleanType}
    schema = StructType([StructField(name, kinds[kind]()) for name, kind in COLUMNS])
    builder = SparkSession.builder.appName("facelint fleet").config("spark.ui.showConsoleProgress", "false")
    if args.master:
        builder = builder.master(args.master)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")

    apps = apps_of(args.apps)
    facelint, timeout = args.facelint, args.timeout
    tasks = spark.sparkContext.parallelize(apps, max(len(apps), 1))
    rows = tasks.flatMap(lambda app: scan(app, facelint, timeout))
    table = spark.createDataFrame(rows, schema)
    # An app is in one file of the table, and sorted there, so that the same apps give the same table. A sort over all of
    # them would have Spark look at the rows first, which scans everything twice.
    parts = table.repartition(args.files, "app").sortWithinPartitions([name for name, _ in COLUMNS])
    parts.write.mode("overwrite").parquet(args.out)

    written = spark.read.parquet(args.out)
    counts = {found["kind"]: found["count"] for found in written.groupBy("kind").count().collect()}
    print(f"{len(apps)} apps: " + ", ".join(f"{counts.get(kind, 0)} {kind}s" for kind in ("finding", "site", "note", "failure")))
    failed = counts.get("failure", 0)
    spark.stop()
    return 2 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
