//! What the names of methods and types say of data that passes through them, where no row of the model
//! names them.

use crate::knowledge::words::tokens;
use crate::program::link::Type;

/// Methods that put their argument into the receiver.
const FILLS: &[&str] = &[
    "add",
    "put",
    "set",
    "append",
    "write",
    "push",
    "offer",
    "insert",
    "with",
    "param",
    "body",
    "field",
    "file",
    "part",
    "data",
    "encode",
    "content",
    "copy",
    "post",
    "url",
    "form",
    "multipart",
    "image",
    "load",
];

/// Methods that put the receiver's content into an argument.
pub(super) const POURS: &[&str] = &[
    "compress",
    "compressToJpeg",
    "copyPixelsToBuffer",
    "get",
    "read",
    "writeTo",
    "toArray",
    "getPixels",
    "copyTo",
    "transferTo",
    "copyInto",
    "readFully",
    "readSync",
    "readPixelsToBuffer",
    "readPixelsToBufferSync",
    "feature",
    "extract",
    "encodeTo",
];

pub(super) fn writes(name: &str) -> bool {
    name.starts_with("write") || name.starts_with("append") || name.starts_with("put")
}

pub(super) fn pours(name: &str) -> bool {
    matches!(
        name,
        "compress" | "copyTo" | "writeTo" | "transferTo" | "copy" | "copyStream" | "compressToJpeg"
    )
}

/// Calls that turn an object into text with all that it contains.
pub(super) fn serialises(name: &str) -> bool {
    matches!(
        name,
        "toJson"
            | "toJSON"
            | "toJSONString"
            | "toJsonString"
            | "encodeToString"
            | "writeValueAsString"
            | "stringify"
            | "toJsonTree"
    )
}

pub(super) fn fills(name: &str) -> bool {
    FILLS.iter().any(|prefix| name.starts_with(prefix)) || name.starts_with("add") || name.starts_with("set")
}

/// Questions about a value: their answer is not the value.
pub(super) fn is_test(name: &str) -> bool {
    let question = ["is", "has", "can", "should", "check", "validate", "compare", "matches", "equals"];
    question.iter().any(|prefix| {
        name.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_uppercase))
    })
}

/// Operations on names of files that yield names of files.
pub(super) fn keeps_handle(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [
        "file", "uri", "path", "part", "body", "create", "from", "add", "resolve", "apply", "params",
        "upload", "media", "request", "compress", "luban", "get", "load", "map", "of",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

/// Calls of scripts that open the file of a path.
pub(super) fn opens(name: &str) -> bool {
    matches!(name, "open" | "openSync")
}

pub(super) fn is_buffer(ty: &Type) -> bool {
    match ty {
        Type::External(name, _) => {
            let simple = name.rsplit('.').next().unwrap_or_default();
            is_known_buffer(ty) || simple.ends_with("Stream")
        }
        Type::Unknown => true,
        _ => false,
    }
}

/// What a request says of where and how it goes.
pub(super) fn addresses(name: &str) -> bool {
    matches!(name, "url" | "method" | "headers" | "httpMethod" | "isHttps")
}

/// Types that texts are put together in.
pub(super) fn collects_text(ty: &Type) -> bool {
    matches!(
        ty.external_simple(),
        Some("StringBuilder" | "StringBuffer" | "StringJoiner" | "NSMutableString")
    )
}

/// Types that hold pictures and can be written into.
pub(super) fn is_known_buffer(ty: &Type) -> bool {
    let Type::External(name, _) = ty else { return false };
    let simple = name.rsplit('.').next().unwrap_or_default();
    name == "[]"
        || simple.ends_with("Buffer")
        || simple.ends_with("Array")
        || matches!(simple, "Mat" | "Bitmap" | "YuvImage" | "Allocation" | "FaceFeature")
}

/// Names of readers of bar codes and printed text, and of what makes check sums. A map that is filled by hash
/// keeps what it is given.
pub(super) fn reads_codes(name: &str) -> bool {
    let words = tokens(name);
    let keeps = |index: usize| {
        words.get(index + 1).is_some_and(|next| matches!(next.as_str(), "map" | "set" | "table"))
    };
    words.iter().enumerate().any(|(index, token)| {
        if token == "hash" && keeps(index) {
            return false;
        }
        matches!(
            token.as_str(),
            "qr" | "qrcode"
                | "barcode"
                | "zxing"
                | "zbar"
                | "ocr"
                | "md5"
                | "sha"
                | "sha1"
                | "sha256"
                | "hash"
                | "crc"
                | "digest"
                | "checksum"
        )
    }) || name.starts_with("TextRecogn")
}

#[cfg(test)]
mod tests {
    use super::reads_codes;

    #[test]
    fn maps_by_hash_are_no_check_sums() {
        assert!(reads_codes("hash"));
        assert!(reads_codes("HashFunction"));
        assert!(reads_codes("sha256"));
        assert!(!reads_codes("HashMap"));
        assert!(!reads_codes("hashMapOf"));
        assert!(!reads_codes("LinkedHashSet"));
    }
}
