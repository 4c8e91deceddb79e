//! ZIP archives: every text file inside, in whatever folder. What people did not put there (hidden files, what macOS adds) is left out.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::{Kind, Part, sheet};

/// So many files of an archive are opened.
const MOST_FILES: usize = 100;
/// So many files that are no text are named.
const MOST_NAMED: usize = 20;

const TEXTS: [&str; 6] = ["csv", "tsv", "tab", "txt", "md", "json"];
const WORKBOOKS: [&str; 6] = ["xlsx", "xlsm", "xls", "xlsb", "ods", "xltx"];

/// The parts of an archive, or of the workbook that is one.
pub fn open(bytes: &[u8], left: &mut u64, parts: &mut Vec<Part>) {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        parts.push(Part::note(Kind::Damaged, ""));
        return;
    };
    let names: Vec<String> =
        archive.file_names().map(|name| name.map(std::borrow::Cow::into_owned).unwrap_or_default()).collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("xl/")
        || has("Workbook") && has("[Content_Types].xml")
        || names.first().is_some_and(|name| name == "mimetype")
    {
        // Its size is told before anything is unpacked: a workbook is unpacked as a whole.
        if unpacked(&mut archive) > *left {
            parts.push(Part::note(Kind::TooLarge, ""));
        } else {
            sheet::open(bytes, "", left, parts);
        }
        return;
    }
    if has("word/") || has("ppt/") {
        parts.push(Part::note(Kind::Document, ""));
        return;
    }
    let (mut opened, mut others) = (0, 0);
    for index in 0..archive.len() {
        let name = names.get(index).map_or("", String::as_str);
        if name.ends_with('/') || name.split('/').any(is_hidden) {
            continue;
        }
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        let (text, workbook) = (TEXTS.contains(&ending.as_str()), WORKBOOKS.contains(&ending.as_str()));
        if !text && !workbook {
            others += 1;
            if others <= MOST_NAMED {
                parts.push(Part::note(if ending == "zip" { Kind::Nested } else { Kind::Other }, name));
            }
            continue;
        }
        opened += 1;
        if opened > MOST_FILES {
            parts.push(Part::note(Kind::TooLarge, name));
            break;
        }
        match unpack(&mut archive, index, *left) {
            Ok(bytes) if text => {
                *left -= bytes.len() as u64;
                parts.push(Part::text(Kind::Text, name, bytes));
            }
            Ok(bytes) => {
                let inner = if bytes.starts_with(b"PK") { ZipArchive::new(Cursor::new(&bytes)).ok() } else { None };
                if inner.is_some_and(|mut inner| unpacked(&mut inner) > *left) {
                    parts.push(Part::note(Kind::TooLarge, name));
                } else {
                    sheet::open(&bytes, name, left, parts);
                }
            }
            Err(kind) => parts.push(Part::note(kind, name)),
        }
    }
    if parts.is_empty() {
        parts.push(Part::note(Kind::Empty, ""));
    }
}

/// Whether a part of a path is one that people do not see.
fn is_hidden(part: &str) -> bool {
    part.starts_with('.') || ["__MACOSX", "Thumbs.db", "desktop.ini"].contains(&part)
}

/// What an archive says that it unpacks to, in bytes.
fn unpacked<R: Read + std::io::Seek>(archive: &mut ZipArchive<R>) -> u64 {
    let sizes = (0..archive.len()).map(|index| archive.by_index_raw(index).map_or(0, |file| file.size()));
    sizes.fold(0, u64::saturating_add)
}

/// One file of an archive, at most so many bytes of it: what an archive says of its sizes may be wrong.
fn unpack(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, most: u64) -> Result<Vec<u8>, Kind> {
    if archive.by_index_raw(index).is_ok_and(|file| file.encrypted()) {
        return Err(Kind::Locked);
    }
    let file = archive.by_index(index).map_err(|_| Kind::Damaged)?;
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|_| Kind::Damaged)?;
    if bytes.len() as u64 > most { Err(Kind::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{MOST_BYTES, open};
    use std::io::Write;
    use zip::write::SimpleFileOptions;

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[track_caller]
    fn check(files: &[(&str, &[u8])], expected: &[(Kind, &str)]) {
        let found = open(&archive(files));
        let found: Vec<(Kind, &str)> = found.iter().map(|part| (part.kind, part.name.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_text_in_every_folder_is_a_part_and_hidden_files_are_none() {
        check(
            &[
                ("export/Overview.csv", b"Views\n5\n"),
                ("export/deep/er/Content.TSV", b"Views\n6\n"),
                ("__MACOSX/export/._Overview.csv", b"x"),
                ("export/.DS_Store", b"x"),
                ("notes.md", b"7 videos"),
                ("picture.png", b"x"),
                ("more.zip", b"PK"),
            ],
            &[
                (Kind::Text, "export/Overview.csv"),
                (Kind::Text, "export/deep/er/Content.TSV"),
                (Kind::Text, "notes.md"),
                (Kind::Other, "picture.png"),
                (Kind::Nested, "more.zip"),
            ],
        );
    }

    #[test]
    fn an_archive_without_texts_says_so() {
        check(&[], &[(Kind::Empty, "")]);
        check(&[("__MACOSX/x.csv", b"x")], &[(Kind::Empty, "")]);
        check(&[("word/document.xml", b"x"), ("[Content_Types].xml", b"x")], &[(Kind::Document, "")]);
    }

    #[test]
    fn a_bomb_is_left_out_and_what_stands_beside_it_is_not() {
        let big = vec![b'1'; usize::try_from(MOST_BYTES).unwrap() + 1];
        check(
            &[("a.csv", b"Views\n5\n"), ("bomb.csv", &big), ("z.csv", b"Views\n6\n")],
            &[(Kind::Text, "a.csv"), (Kind::TooLarge, "bomb.csv"), (Kind::Text, "z.csv")],
        );
    }

    #[test]
    fn a_workbook_in_an_archive_is_opened() {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        workbook.add_worksheet().set_name("May").unwrap().write(0, 0, 5).unwrap();
        let bytes = workbook.save_to_buffer().unwrap();
        check(&[("in/report.xlsx", &bytes)], &[(Kind::Sheet, "in/report.xlsx \u{203a} May")]);
    }

    #[test]
    fn a_damaged_archive_says_so_and_never_panics() {
        let whole = archive(&[("a.csv", b"Views\n5\n"), ("b.csv", b"Views,Likes\n5,6\n5,6\n5,6\n5,6\n5,6\n")]);
        for length in 2..whole.len() {
            for part in open(&whole[..length]) {
                assert!(matches!(part.kind, Kind::Damaged | Kind::Text | Kind::Empty), "{:?}", part.kind);
            }
        }
        for index in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[index] ^= 0x41;
            let _ = open(&bytes);
        }
    }
}
