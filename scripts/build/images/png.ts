import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/**
 * Rasterises an SVG without text. Few colours and no dithering: flat areas, so a third of the bytes of true colour.
 * @returns a PNG with a palette
 */
export function toPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, compressionLevel: 9, effort: 1 })
    .toBuffer();
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Whether a file is a PNG from its first byte to its last, by the check sum of every chunk. */
export function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end === bytes.length;
    at = end;
  }
  return false;
}
