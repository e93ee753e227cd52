//! The real binary on projects that tests write, with an environment that decides nothing.

// Every test binary that includes this module uses its own part of it.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A screen that starts a vendor's face verification as soon as it is opened: nobody is asked, and there
/// is no other way. Line 15 holds the call.
pub const LOGIN: &str = "\
package com.example.bank;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class FaceLoginActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        login();
    }

    private void login() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}
";

/// A screen that has nothing to do with faces.
pub const PLAIN: &str = "\
package com.example.bank

class Surface(val typeface: String) {
    fun interfaceName() = \"FontFace\"
}
";

/// What a run left behind.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// Its standard output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}\n{}", self.out, self.err))
    }
}

/// A directory with files, gone with the test.
pub struct Project {
    dir: TempDir,
}

impl Project {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let project = Self { dir: tempfile::tempdir().unwrap() };
        for (name, text) in files {
            project.write(name, text);
        }
        project
    }

    /// A project that holds [`LOGIN`] as `FaceLoginActivity.java`.
    pub fn login() -> Self {
        Self::new(&[("FaceLoginActivity.java", LOGIN)])
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.at(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Runs facelint in the project's directory.
    pub fn run(&self, args: &[&str]) -> Ran {
        run_in(self.path(), args)
    }

    /// The command, for tests that want more than its output.
    pub fn command(&self, args: &[&str]) -> Command {
        command(self.path(), args)
    }
}

pub fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_facelint"));
    command.args(args).current_dir(dir).env_clear().env("LC_ALL", "C").stdin(Stdio::null());
    command
}

pub fn run_in(dir: &Path, args: &[&str]) -> Ran {
    let output = command(dir, args).output().unwrap();
    Ran {
        code: output.status.code().unwrap_or_else(|| panic!("{args:?} was killed: {output:?}")),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
