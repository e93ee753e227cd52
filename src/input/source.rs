//! Source text. After discovery every file is read through [`SourceMap`] and nowhere else, so that
//! size caps, encodings and line ends are handled once.

use std::cell::Cell;
use std::fs::{self, Metadata};
use std::io::Read as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use super::cache::{Cache, Derived, Learned, key_of};
use super::clock::Clock;
use super::notes::{Note, NoteKind, reason};
use super::span::{FileId, Loc, Span};

/// Files above this size are noted and left out.
pub const MAX_FILE_BYTES: u64 = 2 * 1024 * 1024;

/// The decoded text of one file.
#[derive(Debug, Default)]
pub struct SourceText {
    /// The text, always UTF-8, without a byte order mark.
    pub text: String,
    /// Byte offset at which each line starts; LF and CRLF end a line.
    line_starts: Vec<u32>,
}

impl SourceText {
    /// Wraps already decoded text. A lone CR becomes LF: grammars end a line comment at LF only, and
    /// would take the rest of an old Macintosh file for one comment.
    pub fn new(text: String) -> Self {
        let text = lone_returns(text);
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        line_starts.extend(memchr::memchr_iter(b'\n', bytes).map(|at| at as u32 + 1));
        Self { text, line_starts }
    }

    /// Zero-based line of a byte offset.
    pub fn line_index(&self, offset: u32) -> usize {
        self.line_starts.partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// Byte range of a zero-based line, without its line end.
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let start = self.line_starts.get(line).copied().unwrap_or(self.text.len() as u32) as usize;
        let end = self.line_starts.get(line + 1).map_or(self.text.len(), |&next| next as usize);
        let content = self.text.as_bytes().get(start..end).unwrap_or_default();
        let trimmed = content.iter().rev().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        start..end - trimmed
    }

    /// Number of lines.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// The text of a span; empty when the span does not fit the text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }
}

/// One discovered file.
#[derive(Debug)]
pub struct SourceFile {
    /// Where to read it.
    pub path: PathBuf,
    /// How it is shown and compared: relative to its root, with forward slashes.
    pub name: String,
    /// Index of the root it was found under.
    pub root: usize,
    text: OnceLock<Option<Arc<SourceText>>>,
}

/// All discovered files, in the order of their names.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
    notes: Mutex<Vec<Note>>,
    /// Files that are not analysed any more.
    left_out: Mutex<Vec<FileId>>,
    cache: Option<Cache>,
    /// Where the time goes.
    pub clock: Clock,
}

impl SourceMap {
    /// Adds a file and returns its id. Callers add files in sorted order so that ids, and with
    /// them every later ordering, do not depend on the walk.
    pub fn add(&mut self, path: PathBuf, name: String, root: usize) -> FileId {
        self.files.push(SourceFile { path, name, root, text: OnceLock::new() });
        FileId(self.files.len() as u32 - 1)
    }

    /// Adds a file whose text is already at hand (tests, editors, standard input).
    pub fn add_text(&mut self, name: &str, text: &str) -> FileId {
        let id = self.add(PathBuf::from(name), name.to_owned(), 0);
        let _ = self.files[id.0 as usize].text.set(Some(Arc::new(SourceText::new(text.to_owned()))));
        id
    }

    /// Leaves files out, and says what the ids of the others have become.
    pub(crate) fn retain(&mut self, keep: impl Fn(FileId, &SourceFile) -> bool) -> Vec<Option<FileId>> {
        let mut ids = Vec::with_capacity(self.files.len());
        let mut files = Vec::with_capacity(self.files.len());
        for (index, file) in std::mem::take(&mut self.files).into_iter().enumerate() {
            let kept = keep(FileId(index as u32), &file);
            ids.push(kept.then_some(FileId(files.len() as u32)));
            if kept {
                files.push(file);
            }
        }
        self.files = files;
        // What is remembered goes by their ids.
        self.cache = None;
        ids
    }

    /// Gives a file another text than that on disk; nothing for one that cannot be read as text.
    pub fn put(&mut self, id: FileId, text: Option<&str>) {
        let text = text.map(|text| Arc::new(SourceText::new(text.to_owned())));
        self.files[id.0 as usize].text = OnceLock::from(text);
    }

    /// The text of a file as it stands on disk, with its byte order mark and line ends, while it is the one
    /// that was read and UTF-8: positions in it are those of [`SourceMap::text`], behind the mark.
    pub fn on_disk(&self, id: FileId) -> Option<(&'static str, String)> {
        let bytes = read_capped(&self.file(id).path).ok()?;
        let whole = String::from_utf8(bytes).ok()?;
        let (mark, text) = match whole.strip_prefix('\u{feff}') {
            Some(text) => ("\u{feff}", text.to_owned()),
            None => ("", whole),
        };
        let same = lone_returns(text.clone()) == self.text(id)?.text;
        same.then_some((mark, text))
    }

    /// The file with this id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..self.files.len() as u32).map(FileId)
    }

    /// Number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// True when nothing was discovered.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The text of a file is at hand.
    pub(crate) fn is_held(&self, id: FileId) -> bool {
        matches!(self.file(id).text.get(), Some(Some(_)))
    }

    /// The text of a file, read and decoded at first use. `None` when it cannot be read as text;
    /// the reason is then among the notes.
    pub fn text(&self, id: FileId) -> Option<Arc<SourceText>> {
        let file = self.file(id);
        file.text
            .get_or_init(|| match read_capped(&file.path) {
                Ok(bytes) => self.decoded(file, &bytes).map(Arc::new),
                Err((kind, detail)) => {
                    self.note(Note::new(&file.name, kind, detail).below(file.root));
                    None
                }
            })
            .clone()
    }

    /// Reads a file before it is asked for, unless there is something to note about its text: whether that is noted
    /// must not depend on how far reading ahead has come. True when the text is at hand.
    pub(crate) fn read_ahead(&self, id: FileId) -> bool {
        let file = self.file(id);
        if file.text.get().is_none()
            && let Ok(bytes) = read_capped(&file.path)
            && let Decoded::Utf8(text) = decode(&bytes)
        {
            file.text.get_or_init(|| Some(Arc::new(SourceText::new(text))));
        }
        self.is_held(id)
    }

    /// The bytes of a file without keeping them: read from disk, or the text at hand.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub(crate) fn bytes(&self, id: FileId) -> Result<Vec<u8>, (NoteKind, String)> {
        self.look(id, <[u8]>::to_vec)
    }

    /// Looks at the bytes of a file without keeping them: read from disk, or the text at hand. Files in wide
    /// encodings are the exception: nothing would be found in their bytes, so they are decoded at once.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub(crate) fn look<T>(&self, id: FileId, ask: impl FnOnce(&[u8]) -> T) -> Result<T, (NoteKind, String)> {
        self.look_at(id, |bytes, _| ask(bytes))
    }

    /// Whether a file mentions something, without ever decoding it, so that nothing is noted: nothing of a file in a
    /// wide encoding. The file is not read when it is remembered; only one question is asked in all runs.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub(crate) fn mentions(
        &self,
        id: FileId,
        ask: impl FnOnce(&[u8]) -> bool,
    ) -> Result<Option<bool>, (NoteKind, String)> {
        let file = self.file(id);
        if let Some(text) = file.text.get() {
            return Ok(Some(ask(bytes_at_hand(text.as_ref()))));
        }
        if let Some(known) = self.cache.as_ref().and_then(|cache| cache.mentions(id, &file.path)) {
            return Ok(Some(known));
        }
        with_buffer(|buffer| {
            let (bytes, meta) = read_into(&file.path, buffer)?;
            if memchr::memchr(0, head(bytes)).is_some() {
                return Ok(None);
            }
            let mentions = ask(bytes);
            if let Some(cache) = &self.cache {
                cache.learn(id, &meta, Learned { mentions: Some(mentions), ..Learned::default() });
            }
            Ok(Some(mentions))
        })
    }

    /// The same as `look`; `ask` is told of the file as well where its bytes are those on disk.
    fn look_at<T>(
        &self,
        id: FileId,
        ask: impl FnOnce(&[u8], Option<&Metadata>) -> T,
    ) -> Result<T, (NoteKind, String)> {
        let file = self.file(id);
        match file.text.get() {
            Some(text) => Ok(ask(bytes_at_hand(text.as_ref()), None)),
            None => with_buffer(|buffer| {
                let (bytes, meta) = read_into(&file.path, buffer)?;
                if memchr::memchr(0, head(bytes)).is_none() {
                    return Ok(ask(bytes, Some(&meta)));
                }
                self.keep(id, bytes);
                Ok(ask(bytes_at_hand(file.text.get().and_then(Option::as_ref)), None))
            }),
        }
    }

    /// Remembers in a directory what is found out about the files, and takes what is remembered there;
    /// `sought` stands for what `SourceMap::holds` looks for.
    pub fn remember(&mut self, dir: &Path, roots: &[PathBuf], sought: &[u8]) {
        self.cache = Some(Cache::open(dir, roots, sought, &self.files));
    }

    /// Writes down what is to be remembered.
    pub fn save(&self) {
        if let Some(cache) = &self.cache {
            cache.save(&self.files);
        }
    }

    /// What is remembered.
    pub fn cache(&self) -> Option<&Cache> {
        self.cache.as_ref()
    }

    /// True when a file holds what is looked for in files of its kind. The file is not read when it is remembered.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub(crate) fn holds(
        &self,
        id: FileId,
        ask: impl FnOnce(&[u8]) -> bool,
    ) -> Result<bool, (NoteKind, String)> {
        let file = self.file(id);
        let Some(cache) = self.cache.as_ref().filter(|_| file.text.get().is_none()) else {
            return self.look(id, ask);
        };
        if let Some(known) = cache.holds(id, &file.path) {
            return Ok(known);
        }
        self.look_at(id, |bytes, meta| {
            let holds = ask(bytes);
            if let Some(meta) = meta {
                cache.learn(id, meta, Learned { holds: Some(holds), ..Learned::default() });
            }
            holds
        })
    }

    /// What follows from the bytes of a file, and from `tag`, and from nothing else. It is not made when it is
    /// remembered, and the file not even read when it is the same.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub(crate) fn derived<T: Derived>(
        &self,
        id: FileId,
        tag: &[u8],
        make: impl FnOnce(&[u8]) -> T,
    ) -> Result<T, (NoteKind, String)> {
        let Some(cache) = &self.cache else { return self.look(id, make) };
        let file = self.file(id);
        if file.text.get().is_none()
            && let Some(content) = cache.key(id, &file.path)
            && let Some(known) = cache.get(T::KIND, &key_of(tag, &content), T::read)
        {
            return Ok(known);
        }
        self.look_at(id, |bytes, meta| {
            let content = key_of(b"", bytes);
            if let Some(meta) = meta {
                cache.learn(id, meta, Learned { key: Some(content), ..Learned::default() });
            }
            let key = key_of(tag, &content);
            cache.get(T::KIND, &key, T::read).unwrap_or_else(|| {
                let made = make(bytes);
                cache.put(T::KIND, key, made.written());
                made
            })
        })
    }

    /// Hands over bytes that were already read by the prefilter.
    pub fn keep(&self, id: FileId, bytes: &[u8]) {
        let file = self.file(id);
        file.text.get_or_init(|| self.decoded(file, bytes).map(Arc::new));
    }

    fn decoded(&self, file: &SourceFile, bytes: &[u8]) -> Option<SourceText> {
        let note = |kind, detail: String| self.note(Note::new(&file.name, kind, detail).below(file.root));
        match decode(bytes) {
            Decoded::Utf8(text) => Some(SourceText::new(text)),
            Decoded::Other(text, encoding) => {
                note(NoteKind::Decoded, format!("read as {encoding}"));
                Some(SourceText::new(text))
            }
            Decoded::Lossy(text) => {
                note(NoteKind::Undecodable, "some bytes are not valid text and were replaced".to_owned());
                Some(SourceText::new(text))
            }
            Decoded::Binary => {
                note(NoteKind::Binary, "not text".to_owned());
                None
            }
        }
    }

    /// Leaves a file out of the analysis from now on.
    pub(crate) fn leave_out(&self, id: FileId) {
        if let Ok(mut files) = self.left_out.lock() {
            files.push(id);
        }
    }

    /// True for a file that was left out.
    pub(crate) fn is_left_out(&self, id: FileId) -> bool {
        self.left_out.lock().is_ok_and(|files| files.contains(&id))
    }

    /// Records what could not be seen.
    pub fn note(&self, note: Note) {
        if let Ok(mut notes) = self.notes.lock() {
            notes.push(note);
        }
    }

    /// All notes so far, sorted and without repetition.
    pub fn take_notes(&self) -> Vec<Note> {
        let mut notes = self.notes.lock().map(|mut notes| std::mem::take(&mut *notes)).unwrap_or_default();
        notes.sort();
        notes.dedup();
        notes
    }

    /// One-based line and column (in characters) of a location's start.
    pub fn line_col(&self, loc: Loc) -> (usize, usize) {
        self.position(loc.file, loc.span.start)
    }

    /// One-based line and column (in characters) of a location's end.
    pub fn end_line_col(&self, loc: Loc) -> (usize, usize) {
        self.position(loc.file, loc.span.end)
    }

    fn position(&self, file: FileId, offset: u32) -> (usize, usize) {
        let Some(text) = self.text(file) else { return (1, 1) };
        let line = text.line_index(offset);
        let range = text.line_range(line);
        let upto = (offset as usize).clamp(range.start, range.end.max(range.start));
        let column = text.text.get(range.start..upto).map_or(0, |before| before.chars().count());
        (line + 1, column + 1)
    }
}

/// The bytes of a text; none where there is none.
fn bytes_at_hand(text: Option<&Arc<SourceText>>) -> &[u8] {
    text.map_or(&[], |text| text.text.as_bytes())
}

/// Makes every CR that no LF follows an LF; positions stay.
fn lone_returns(text: String) -> String {
    let lone = |at: usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    if !memchr::memchr_iter(b'\r', text.as_bytes()).any(lone) {
        return text;
    }
    let mut rest = text.as_str();
    let mut out = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once('\r') {
        out.push_str(before);
        out.push(if after.starts_with('\n') { '\r' } else { '\n' });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The bytes of a file as it is on disk, up to the size cap.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, String> {
    read_capped(path).map_err(|(_, detail)| detail)
}

/// The text of bytes; nothing when they are none.
pub(crate) fn text_of(bytes: &[u8]) -> Option<SourceText> {
    match decode(bytes) {
        Decoded::Utf8(text) | Decoded::Other(text, _) | Decoded::Lossy(text) => Some(SourceText::new(text)),
        Decoded::Binary => None,
    }
}

/// A file that is no part of the project's code, as text: at most as large as such. Nothing when it is not there.
///
/// # Errors
/// Why it cannot be read.
pub fn read_aside(path: &Path) -> Result<Option<String>, String> {
    if !path.exists() {
        return Ok(None);
    }
    let bytes = read_capped(path).map_err(|(_, detail)| detail)?;
    String::from_utf8(bytes).map(Some).map_err(|_| "not UTF-8".to_owned())
}

/// A report that was written before, however large.
///
/// # Errors
/// When it cannot be read, or is no text.
pub(crate) fn read_whole(path: &Path) -> std::io::Result<String> {
    fs::read_to_string(path)
}

thread_local! {
    /// What files are read into one after the other: fresh memory for each costs more than the reading.
    static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Lends this thread's buffer. Who asks for it meanwhile gets another one.
fn with_buffer<T>(work: impl FnOnce(&mut Vec<u8>) -> T) -> T {
    let mut buffer = BUFFER.take();
    let done = work(&mut buffer);
    BUFFER.set(buffer);
    done
}

/// Reads a file up to the size cap.
fn read_capped(path: &Path) -> Result<Vec<u8>, (NoteKind, String)> {
    with_buffer(|buffer| read_into(path, buffer).map(|(bytes, _)| bytes.to_vec()))
}

/// Reads a file up to the size cap into a buffer, whose first bytes it then is.
fn read_into<'b>(path: &Path, buffer: &'b mut Vec<u8>) -> Result<(&'b [u8], Metadata), (NoteKind, String)> {
    let unreadable = |error: std::io::Error| (NoteKind::Unreadable, reason(&error));
    let mut how = fs::File::options();
    how.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        how.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    let mut file = how.open(path).map_err(unreadable)?;
    let meta = file.metadata().map_err(unreadable)?;
    if !meta.is_file() {
        return Err((NoteKind::Unreadable, "not a regular file".to_owned()));
    }
    if meta.len() > MAX_FILE_BYTES {
        return Err((NoteKind::TooLarge, format!("{} bytes", meta.len())));
    }
    let size = meta.len() as usize;
    let mut filled = 0;
    loop {
        // A file can grow between the two calls; the cap holds all the same. Some say that they are empty
        // and are not.
        let end = if filled < size { size } else { MAX_FILE_BYTES as usize + 1 };
        if filled == buffer.len() {
            buffer.resize((filled * 2).clamp(FIRST_READ, MAX_FILE_BYTES as usize + 1).max(size), 0);
        }
        let end = end.min(buffer.len());
        match file.read(&mut buffer[filled..end]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
        if filled > MAX_FILE_BYTES as usize {
            return Err((NoteKind::TooLarge, format!("over {MAX_FILE_BYTES} bytes")));
        }
        if filled == size {
            break;
        }
    }
    Ok((&buffer[..filled], meta))
}

/// Nearly all source files are smaller.
const FIRST_READ: usize = 64 * 1024;

/// The part of a file that tells what it is.
fn head(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(8192)]
}

enum Decoded {
    Utf8(String),
    Other(String, &'static str),
    Lossy(String),
    Binary,
}

fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return if encoding == encoding_rs::UTF_8 {
            Decoded::Utf8(text.into_owned())
        } else {
            Decoded::Other(text.into_owned(), encoding.name())
        };
    }
    let head = head(bytes);
    if let Some(encoding) = utf16_without_mark(head) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Decoded::Other(text.into_owned(), encoding.name());
    }
    if memchr::memchr(0, head).is_some() {
        return Decoded::Binary;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded::Utf8(text.to_owned()),
        Err(_) => match encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => Decoded::Other(text.into_owned(), "GB18030"),
            None => Decoded::Lossy(String::from_utf8_lossy(bytes).into_owned()),
        },
    }
}

/// UTF-16 source without a byte order mark has a zero in nearly every second byte, and reads as text.
fn utf16_without_mark(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if head.len() < 16 {
        return None;
    }
    let pairs = head.len() / 2;
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let encoding = match (even * 10 > pairs * 4, odd * 10 > pairs * 4) {
        (true, false) => encoding_rs::UTF_16BE,
        (false, true) => encoding_rs::UTF_16LE,
        _ => return None,
    };
    // A pair of surrogates may be cut at the end.
    let (text, _) = encoding.decode_without_bom_handling(&head[..head.len() & !1]);
    let odd_ones = text.chars().filter(|&c| c == '\u{fffd}' || c.is_control() && !c.is_whitespace()).count();
    (odd_ones <= 1).then_some(encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_counts_once() {
        let text = SourceText::new("a\nb\r\nc\rd".to_owned());
        assert_eq!(text.line_count(), 4);
        assert_eq!(text.line_index(0), 0);
        assert_eq!(text.line_index(2), 1);
        assert_eq!(text.line_index(5), 2);
        assert_eq!(&text.text[text.line_range(1)], "b");
        assert_eq!(&text.text[text.line_range(3)], "d");
    }

    #[test]
    fn older_encodings_are_read() {
        let text = "同意《人脸识别服务协议》";
        let (gbk, _, _) = encoding_rs::GBK.encode(text);
        assert!(matches!(decode(&gbk), Decoded::Other(read, "GB18030") if read == text));
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert!(matches!(decode(&utf16), Decoded::Other(read, "UTF-16LE") if read == text));
        let bare: Vec<u8> = "class A { int x; }".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(matches!(decode(&bare), Decoded::Other(read, "UTF-16LE") if read == "class A { int x; }"));
    }

    #[test]
    fn binary_is_not_text() {
        assert!(matches!(decode(&[0x50, 0x4b, 3, 4, 0, 0, 0, 1, 200, 7]), Decoded::Binary));
        let sparse: Vec<u8> = [0u8, 159, 146, 150, 0, 1, 2, 255].repeat(9);
        assert!(matches!(decode(&sparse), Decoded::Binary));
    }

    #[test]
    fn columns_count_characters() {
        let mut map = SourceMap::default();
        let id = map.add_text("a.java", "//人脸 x\n");
        assert_eq!(map.line_col(Loc::new(id, Span::new(9, 10))), (1, 6));
    }
}
