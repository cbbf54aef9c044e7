//! Inputs as they lie on disks: packed by gzip or Zstandard, which their first bytes tell, or in an encoding that is not UTF-8.

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::io::{self, BufRead, BufReader, Read};

/// How much is read at once.
const BUFFER: usize = 256 << 10;

/// An input of any kind, unpacked.
pub type Unpacked<'i> = BufReader<Box<dyn Read + Send + 'i>>;

/// Unpacks an input that is packed.
///
/// # Errors
/// When its first bytes cannot be read.
pub fn unpack<'i>(input: Box<dyn Read + Send + 'i>) -> io::Result<Unpacked<'i>> {
    let mut input = buffered(input);
    let start = first_bytes(&mut input)?;
    Ok(match start {
        [0x1f, 0x8b, ..] => buffered(Box::new(MultiGzDecoder::new(input))),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => {
            buffered(Box::new(Zstandard { source: input, frame: FrameDecoder::new(), is_in_frame: false }))
        }
        _ => input,
    })
}

fn buffered<'i>(input: Box<dyn Read + Send + 'i>) -> Unpacked<'i> {
    BufReader::with_capacity(BUFFER, input)
}

/// Refuses what starts as UTF-16 or UTF-32 do.
///
/// # Errors
/// When it does, or the first bytes cannot be read.
pub fn check_encoding(input: &mut Unpacked) -> io::Result<()> {
    let name = match first_bytes(input)? {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => "UTF-32",
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{' | b' ' | b'\n', 0, ..] | [0, b'{' | b' ' | b'\n', ..] => "UTF-16",
        _ => return Ok(()),
    };
    Err(io::Error::new(
        io::ErrorKind::InvalidData,
        format!("it is in {name}; save it as UTF-8 first, as \"iconv -f {name} -t UTF-8\" does"),
    ))
}

/// Up to the first four bytes of an input (or more), which stay in it.
fn first_bytes<'b>(input: &'b mut Unpacked) -> io::Result<&'b [u8]> {
    // A pipe may give a single byte at first. What it gives later is only asked for where that byte could start a mark.
    let first = input.fill_buf()?.first().copied();
    let waits = matches!(first, Some(0x1f | 0x28 | 0xff | 0xfe | 0));
    if !(waits && input.buffer().len() < 4) {
        return Ok(input.buffer());
    }
    let mut start = Vec::new();
    input.by_ref().take(4).read_to_end(&mut start)?;
    let rest = std::mem::replace(input, buffered(Box::new(io::empty())));
    *input = buffered(Box::new(io::Cursor::new(start).chain(rest)));
    input.fill_buf()
}

/// Zstandard, a frame after the other; the decoder knows but one.
struct Zstandard<R> {
    source: R,
    frame: FrameDecoder,
    is_in_frame: bool,
}

impl<R: BufRead> Zstandard<R> {
    /// Begins the next frame, if there is one.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.source.fill_buf()?.is_empty() {
            match self.frame.init(&mut self.source) {
                Ok(()) => {
                    self.is_in_frame = true;
                    return Ok(true);
                }
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                    io::copy(&mut self.source.by_ref().take(length.into()), &mut io::sink())?;
                }
                Err(error) => return Err(broken(error)),
            }
        }
        Ok(false)
    }

    /// Ends a frame, and holds it against its checksum.
    fn end(&mut self) -> io::Result<()> {
        self.is_in_frame = false;
        let told = self.frame.get_checksum_from_data();
        if told.is_some() && told != self.frame.get_calculated_checksum() {
            return Err(broken("its checksum is wrong"));
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Zstandard<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.is_in_frame && self.frame.can_collect() > 0 {
                return self.frame.read(bytes);
            }
            if self.is_in_frame && !self.frame.is_finished() {
                let one = BlockDecodingStrategy::UptoBlocks(1);
                self.frame.decode_blocks(&mut self.source, one).map_err(broken)?;
                continue;
            }
            if self.is_in_frame {
                self.end()?;
            }
            if !self.begin()? {
                return Ok(0);
            }
        }
    }
}

fn broken(error: impl ToString) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("it is packed wrongly: {}", error.to_string()))
}
