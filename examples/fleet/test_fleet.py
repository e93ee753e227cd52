#!/usr/bin/env python3
"""Tests of fleet.py on apps made for it: `python3 test_fleet.py FACELINT` with pyspark and pyarrow installed."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
FACELINT = "facelint"

LOGIN = """package com.example.app%(number)d;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class FaceLoginActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}
"""
PLAIN = "package com.example.plain\n\nclass Surface(val typeface: String)\n"


class Fleet(unittest.TestCase):
    def run_fleet(self, apps, out):
        command = [sys.executable, str(HERE / "fleet.py"), str(apps), str(out), "--facelint", FACELINT, "--master", "local[2]"]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def rows(self, out):
        import pyarrow.parquet as parquet

        return parquet.read_table(out).to_pylist()

    def test_every_app_is_in_the_table(self):
        with tempfile.TemporaryDirectory() as folder:
            apps, out = Path(folder, "apps"), Path(folder, "out.parquet")
            for number in range(6):
                app = apps / f"app{number}"
                app.mkdir(parents=True)
                if number % 2:
                    (app / "FaceLoginActivity.java").write_text(LOGIN % {"number": number})
                else:
                    (app / "Surface.kt").write_text(PLAIN)
            done = self.run_fleet(apps, out)
            self.assertEqual(done.returncode, 0, done.stderr)
            rows = self.rows(out)
            found = {row["app"].rsplit("/", 1)[1] for row in rows if row["kind"] == "finding"}
            self.assertEqual(found, {"app1", "app3", "app5"})
            rules = {row["rule"] for row in rows if row["kind"] == "finding"}
            self.assertIn("missing-consent", rules)
            sites = [row for row in rows if row["kind"] == "site"]
            self.assertEqual([(row["line"], row["reachable"]) for row in sites], [(11, True)] * 3)
            # The same apps give the same table.
            again = Path(folder, "again.parquet")
            self.run_fleet(apps, again)
            self.assertEqual(self.rows(again), rows)

    def test_an_app_that_cannot_be_scanned_is_a_row(self):
        with tempfile.TemporaryDirectory() as folder:
            app = Path(folder, "good")
            app.mkdir()
            (app / "Surface.kt").write_text(PLAIN)
            bad = Path(folder, "bad")
            bad.mkdir()
            (bad / "facelint.toml").write_text("no_such_key = 1\n")
            listed = Path(folder, "apps.txt")
            listed.write_text(f"# two apps and one that is not there\n{app}\n{bad}\n{folder}/missing\n")
            out = Path(folder, "out.parquet")
            done = self.run_fleet(listed, out)
            self.assertEqual(done.returncode, 2, done.stderr)
            failures = {row["app"].rsplit("/", 1)[1] for row in self.rows(out) if row["kind"] == "failure"}
            self.assertEqual(failures, {"bad", "missing"})


if __name__ == "__main__":
    if len(sys.argv) > 1:
        FACELINT = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
