//! Several files as one ZIP archive, stored as they are: pictures are compressed already.

use super::checksum::crc32;

/// 1980-01-01, the first day that archives know: the same files always give the same archive.
const DAY: u16 = 0x0021;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// The version of the format that readers need.
const VERSION: u16 = 20;

/// The archive of the files, each a name and its bytes; `None` where it would be longer than archives of this form can be (4 GB).
#[must_use]
pub fn stored(files: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut archive = Vec::new();
    let mut list = Vec::new();
    for (name, bytes) in files {
        let start = u32::try_from(archive.len()).ok()?;
        let size = u32::try_from(bytes.len()).ok()?;
        let mut head = Vec::new();
        for half in [VERSION, UTF8, 0, 0, DAY] {
            head.extend_from_slice(&half.to_le_bytes());
        }
        for word in [crc32(&[bytes]), size, size] {
            head.extend_from_slice(&word.to_le_bytes());
        }
        head.extend_from_slice(&u16::try_from(name.len()).ok()?.to_le_bytes());
        head.extend_from_slice(&[0; 2]);
        for part in [b"PK\x03\x04", head.as_slice(), name.as_bytes(), bytes] {
            archive.extend_from_slice(part);
        }
        for part in [b"PK\x01\x02", &VERSION.to_le_bytes()[..], &head, &[0; 10], &start.to_le_bytes(), name.as_bytes()]
        {
            list.extend_from_slice(part);
        }
    }
    let count = u16::try_from(files.len()).ok()?.to_le_bytes();
    let (start, size) = (u32::try_from(archive.len()).ok()?, u32::try_from(list.len()).ok()?);
    archive.extend_from_slice(&list);
    for part in [b"PK\x05\x06", &[0; 4][..], &count, &count, &size.to_le_bytes(), &start.to_le_bytes(), &[0; 2]] {
        archive.extend_from_slice(part);
    }
    Some(archive)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    #[test]
    fn another_reader_finds_every_file() {
        let files = [
            ("a.png".to_owned(), vec![1; 70_000]),
            ("é 港.svg".to_owned(), b"<svg/>".to_vec()),
            (String::new(), vec![]),
        ];
        for count in 0..=files.len() {
            let files = &files[..count];
            let mut archive = zip::ZipArchive::new(Cursor::new(stored(files).unwrap())).unwrap();
            assert_eq!(archive.len(), count);
            for (place, (name, bytes)) in files.iter().enumerate() {
                let mut file = archive.by_index(place).unwrap();
                assert_eq!(file.name().unwrap(), name.as_str());
                let mut read = Vec::new();
                file.read_to_end(&mut read).unwrap();
                assert_eq!(&read, bytes);
            }
        }
    }
}
