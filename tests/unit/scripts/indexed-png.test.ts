import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPng, toIndexedPng } from '../../../scripts/indexed-png.mjs';

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const [none, sub, up, average, paeth] = [0, 1, 2, 3, 4];

/** A PNG with RGB pixels from rows of bytes, each begun with the filter that it was written by. */
function png(width: number, rows: readonly number[][], { kind = 2, depth = 8 } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([depth, kind], 8);
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return [length, Buffer.from(type), data, Buffer.alloc(4)];
  };
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([Buffer.from(signature), ...chunk('IHDR', header), ...chunk('IDAT', data)]);
}

/** The pixels of an indexed PNG, read by its palette. */
function readIndexed(bytes: Buffer): { kind: number | undefined; palette: number } {
  const place = bytes.indexOf('PLTE');
  return { kind: bytes[25], palette: bytes.readUInt32BE(place - 4) / 3 };
}

describe('reading', () => {
  test('undoes each filter of the specification', () => {
    const rows = [
      [none, 10, 20, 30, 40, 50, 60],
      [sub, 1, 2, 3, 4, 5, 6],
      [up, 1, 1, 1, 1, 1, 1],
      [average, 9, 9, 9, 9, 9, 9],
      [paeth, 250, 0, 0, 0, 7, 0],
    ];
    expect([...readPng(png(2, rows)).pixels].map((pixel) => pixel.toString(16).padStart(6, '0'))).toEqual([
      ...['0a141e', '28323c'],
      ...['010203', '050709'],
      ...['020304', '06080a'],
      ...['0a0a0b', '111213'],
      ...['040a0b', '0a1913'],
    ]);
  });

  test('drops the transparency', () => {
    expect([...readPng(png(1, [[none, 1, 2, 3, 128]], { kind: 6 })).pixels]).toEqual([0x010203]);
  });

  test('refuses what is no such picture', () => {
    expect(() => readPng(Buffer.from('GIF89a'))).toThrow('no PNG');
    expect(() => readPng(png(1, [[none, 0, 0]], { kind: 4 }))).toThrow('kind 4');
    expect(() => readPng(png(1, [[none, 0, 0, 0, 0, 0, 0]], { depth: 16 }))).toThrow('16 bits');
  });
});

describe('writing', () => {
  test('lists each color once, by how often it is used', () => {
    const bytes = toIndexedPng(png(3, [[none, 1, 2, 3, 9, 8, 7, 9, 8, 7]]));
    expect(readIndexed(bytes)).toEqual({ kind: 3, palette: 2 });
    const colors = bytes.indexOf('PLTE') + 4;
    expect([...bytes.subarray(colors, colors + 6)]).toEqual([9, 8, 7, 1, 2, 3]);
  });

  test('keeps the most frequent colors of too many', () => {
    const many = Array.from({ length: 300 }, (_, level) => [level >> 1, level & 1, 0]).flat();
    const frequent = Array.from({ length: 300 }, () => [200, 100, 50]).flat();
    const rows = [
      [none, ...many],
      [none, ...frequent],
    ];
    const bytes = toIndexedPng(png(300, rows));
    expect(readIndexed(bytes)).toEqual({ kind: 3, palette: 256 });
    const colors = bytes.indexOf('PLTE') + 4;
    expect([...bytes.subarray(colors, colors + 3)]).toEqual([200, 100, 50]);
  });
});
