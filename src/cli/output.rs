//! Forms of the report and where they go.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::args::Color;
use super::fail::{Done, Fail, fail};
use super::{save, write, write_as_it_is};
use crate::input::day::{self, Day};
use crate::report::{Extra, Subject, github, gitlab, human, json, junit, sarif};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    // For people.
    Human,
    // SARIF 2.1.0, for code scanning.
    Sarif,
    // Plain JSON, for scripts.
    Json,
    // Annotations of GitHub Actions.
    Github,
    // GitLab code quality.
    Gitlab,
    // GitLab SAST.
    GitlabSast,
    // JUnit XML.
    Junit,
}

#[derive(Debug, Args)]
pub(super) struct OutputArgs {
    #[arg(long, value_enum, default_value_t = Format::Human, hide_possible_values = true,
        help = "Form of the report: human, sarif, json, github, gitlab, gitlab-sast, junit\
            ｜报告的格式：human、sarif、json、github、gitlab、gitlab-sast、junit")]
    format: Format,
    /// Write the report to a file; `FORMAT=FILE` writes one more (repeat).
    /// ｜将报告写入文件；`格式=文件` 可再写一份（可重复）。
    #[arg(long, short, value_name = "[FORMAT=]FILE")]
    output: Vec<String>,
    /// Tells SARIF reports of several runs over one commit apart.
    /// ｜区分同一提交上多次运行的 SARIF 报告。
    #[arg(long, value_name = "NAME")]
    category: Option<String>,
    /// Keep suppressed findings in SARIF, marked as such (GitHub would show them as open).
    /// ｜在 SARIF 中保留并标明已抑制的问题（GitHub 会显示为未解决）。
    #[arg(long)]
    sarif_suppressed: bool,
}

/// A form and where it goes; to standard output where there is no file.
type Target<'a> = (Format, Option<&'a Path>);

impl OutputArgs {
    /// The file that is named without a form.
    pub(super) fn plain(&self) -> Done<Option<&Path>> {
        let targets = self.targets()?;
        if targets.len() > 1 {
            let count = targets.len();
            fail!("there is one file to write here, not {count}", "此处只写一个文件，而不是 {count} 个");
        }
        Ok(targets.first().and_then(|(_, path)| *path))
    }

    /// All forms to write.
    fn targets(&self) -> Done<Vec<Target<'_>>> {
        let mut plain: Option<&Path> = None;
        let mut more: Vec<Target<'_>> = Vec::new();
        for output in &self.output {
            let form = output
                .split_once('=')
                .and_then(|(form, path)| Some((Format::from_str(form, false).ok()?, path)));
            match form {
                Some((_, "")) => fail!("--output {output} names no file", "--output {output} 没有给出文件名"),
                Some((format, path)) => more.push((format, Some(Path::new(path)))),
                None if plain.is_some() => {
                    fail!(
                        "two reports cannot both have the form of --format: write --output FORMAT=FILE",
                        "两份报告不能都用 --format 的格式：请写作 --output 格式=文件"
                    )
                }
                None => plain = Some(Path::new(output)),
            }
        }
        let mut all = vec![(self.format, plain)];
        all.extend(more);
        Ok(all)
    }

    /// Says before anything is checked that a file cannot be written.
    pub(super) fn ready(&self) -> Done<()> {
        self.targets()?.iter().filter_map(|(_, path)| *path).try_for_each(save::ready)
    }

    /// Writes every form.
    pub(super) fn write(
        &self,
        color: Color,
        explain: bool,
        subject: &Subject<'_>,
        extra: &Extra<'_>,
        line: &str,
    ) -> Done<()> {
        let time = timestamp(day::now());
        let extra = Extra {
            keep_suppressed: self.sarif_suppressed,
            category: self.category.as_deref(),
            time: &time,
            ..*extra
        };
        for (format, path) in self.targets()? {
            // A file gets no colours unless they are asked for.
            let colored = color != Color::Never && (path.is_none() || color == Color::Always);
            let text = match format {
                Format::Human => {
                    let links = path.is_none() && color != Color::Never && shows_links();
                    human::render(subject, human::Style { color: colored, links, explain })
                }
                Format::Sarif => sarif::render(subject, &extra),
                Format::Json => json::render(subject),
                Format::Github => github::render(subject, &extra),
                Format::Gitlab => gitlab::quality(subject, &extra),
                Format::GitlabSast => gitlab::sast(subject, &extra),
                Format::Junit => junit::render(subject, &extra),
            };
            match path {
                Some(path) => save::save(path, &text)?,
                // Annotations are commands.
                None if format == Format::Github => write_as_it_is(std::io::stdout(), &text)?,
                None => write(anstream::AutoStream::new(std::io::stdout(), color.choice()), &text)?,
            }
            if format == Format::Github {
                step_summary(&github::summary(subject, &extra, line))?;
            }
        }
        Ok(())
    }
}

/// Links are for terminals that show them as such, and never go anywhere else.
fn shows_links() -> bool {
    std::io::stdout().is_terminal() && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout)
}

/// Adds to the summary of the step where there is one.
fn step_summary(text: &str) -> Done<()> {
    let Some(path) =
        std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(PathBuf::from)
    else {
        return Ok(());
    };
    let file = std::fs::OpenOptions::new().append(true).create(true).open(&path);
    let wrote = file.and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()));
    wrote.map_err(Fail::unwritten(&path))
}

/// A time in UTC, from seconds since 1970-01-01.
fn timestamp(seconds: i64) -> String {
    let of_day = seconds.rem_euclid(86_400);
    format!("{}T{:02}:{:02}:{:02}", Day::of(seconds), of_day / 3600, of_day / 60 % 60, of_day % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_schemas_want_them() {
        assert_eq!(timestamp(0), "1970-01-01T00:00:00");
        assert_eq!(timestamp(951_782_400), "2000-02-29T00:00:00");
        assert_eq!(timestamp(1_801_353_599), "2027-01-30T23:59:59");
    }
}
