import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** A palette holds at most so many colors. */
const MOST_COLORS = 256;

/**
 * Makes a PNG smaller: a palette of its 256 most frequent colors in place of three bytes for each pixel. Pictures of text
 * on plain surfaces look the same and take a third of the space.
 *
 * @param {Uint8Array} png 8 bits per channel, RGB or RGBA (alpha is dropped), not interlaced: what browsers write
 * @returns {Buffer} an indexed PNG
 * @throws {Error} when the picture is of another kind
 */
export function toIndexedPng(png) {
  const { width, height, pixels } = readPng(png);
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_COLORS);
  const palette = frequent.map(([color]) => color);
  const places = new Map(palette.map((color, place) => [color, place]));
  for (const color of counts.keys()) if (!places.has(color)) places.set(color, nearest(color, palette));

  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(pixels[y * width + x]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colors = Buffer.from(palette.flatMap(channels));
  const data = deflateSync(rows, { level: 9 });
  const end = Buffer.alloc(0);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', data),
    chunk('IEND', end),
  ]);
}

/**
 * Reads a PNG as `toIndexedPng` takes it.
 *
 * @param {Uint8Array} png
 * @returns {{ width: number, height: number, pixels: Uint32Array }} pixels row by row, each 0xRRGGBB
 */
export function readPng(png) {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error('This is no PNG.');
  const parts = chunksOf(bytes);
  const header = parts.find(({ type }) => type === 'IHDR').data;
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const [depth, kind, , , interlaced] = header.subarray(8);
  const size = { 2: 3, 6: 4 }[kind];
  if (depth !== 8 || size === undefined || interlaced) {
    throw new Error(`A PNG of kind ${kind} with ${depth} bits is not read here.`);
  }
  const data = Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map((part) => part.data));
  const rows = unfilter(inflateSync(data), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = rows.readUIntBE(index * size, 3);
  return { width, height, pixels };
}

function chunksOf(bytes) {
  const chunks = [];
  for (let place = signature.length; place < bytes.length; ) {
    const length = bytes.readUInt32BE(place);
    const type = bytes.toString('latin1', place + 4, place + 8);
    chunks.push({ type, data: bytes.subarray(place + 8, place + 8 + length) });
    place += length + 12;
  }
  return chunks;
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Takes back the filters of section 9 of the PNG specification: each row was written as a difference from its neighbors. */
function unfilter(filtered, rowLength, height, size) {
  const rows = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (rowLength + 1)];
    for (let x = 0; x < rowLength; x += 1) {
      const place = y * rowLength + x;
      const left = x < size ? 0 : rows[place - size];
      const up = y === 0 ? 0 : rows[place - rowLength];
      const corner = x < size || y === 0 ? 0 : rows[place - rowLength - size];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      rows[place] = filtered[y * (rowLength + 1) + 1 + x] + guess;
    }
  }
  return rows;
}

function paeth(left, up, corner) {
  const estimate = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

const channels = (color) => [color >> 16, (color >> 8) & 255, color & 255];

function nearest(color, palette) {
  const wanted = channels(color);
  const distances = palette.map((other) =>
    channels(other).reduce((sum, channel, index) => sum + (channel - wanted[index]) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
