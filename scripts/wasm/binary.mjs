// What the steps after the compiler know of WebAssembly's binary format.
import binaryen from "binaryen";

/** What rustc uses of WebAssembly. With all that binaryen knows it would write what no browser reads yet. */
export const features = [
  binaryen.Features.BulkMemory,
  binaryen.Features.BulkMemoryOpt,
  binaryen.Features.Multivalue,
  binaryen.Features.MutableGlobals,
  binaryen.Features.NontrappingFPToInt,
  binaryen.Features.ReferenceTypes,
  binaryen.Features.SignExt,
  binaryen.Features.SIMD128,
].reduce((all, feature) => all | feature, 0);

/** The numbers of sections. */
export const sectionNumbers = { code: 10, data: 11, dataCount: 12 };

/** How many bytes stand before the first section: the format's name and version. */
const header = 8;

/**
 * The sections of a module, in their order: the number of each, from where to where it reaches with its head, and where its content
 * starts.
 * @param {Uint8Array} bytes
 */
export function sections(bytes) {
  const found = [];
  const reader = readerAt(bytes, header);
  while (reader.at < bytes.length) {
    const from = reader.at;
    const id = reader.byte();
    const length = reader.number();
    found.push({ id, from, start: reader.at, end: reader.at + length });
    reader.at += length;
  }
  return found;
}

/**
 * The module without some of its sections.
 * @param {Uint8Array} bytes
 * @param {number[]} unwanted
 */
export function withoutSections(bytes, unwanted) {
  const kept = sections(bytes).filter(({ id }) => !unwanted.includes(id));
  return Buffer.concat([bytes.subarray(0, header), ...kept.map(({ from, end }) => bytes.subarray(from, end))]);
}

/**
 * How many bytes each function of a module has, imported ones aside.
 * @param {Uint8Array} bytes
 */
export function functionSizes(bytes) {
  const code = sections(bytes).find(({ id }) => id === sectionNumbers.code);
  if (!code) return [];
  const reader = readerAt(bytes, code.start);
  return Array.from({ length: reader.number() }, () => {
    const size = reader.number();
    reader.at += size;
    return size;
  });
}

/**
 * Reads bytes and numbers, which are written in groups of seven bits.
 * @param {Uint8Array} bytes
 * @param {number} at
 */
export function readerAt(bytes, at) {
  return {
    at,
    byte() {
      return bytes[this.at++] ?? 0;
    },
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const next = this.byte();
        value |= (next & 127) << shift;
        if (next < 128) return value >>> 0;
      }
    },
  };
}
