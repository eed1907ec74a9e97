// A zip of a few small files, stored as they are: what a reader's system opens by itself.

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The check sum of the zip format (CRC-32, ISO 3309). */
export function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Date and time as the format writes them: two seconds are the finest it has. */
function stamp(now: Date): [number, number] {
  return [(now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1), ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate()];
}

/** The archive, as PKWARE's APPNOTE describes it: each file after its local header, then the directory. */
export function zip(entries: readonly ZipEntry[], now = new Date()): Uint8Array<ArrayBuffer> {
  const [time, date] = stamp(now);
  const text = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const record = (fields: readonly (readonly [number, 2 | 4])[]) => {
    const bytes = new Uint8Array(fields.reduce((total, [, size]) => total + size, 0));
    const view = new DataView(bytes.buffer);
    let place = 0;
    for (const [value, size] of fields) {
      if (size === 2) view.setUint16(place, value, true);
      else view.setUint32(place, value, true);
      place += size;
    }
    return bytes;
  };
  const put = (list: Uint8Array[], ...bytes: Uint8Array[]) => {
    list.push(...bytes);
    return bytes.reduce((total, each) => total + each.length, 0);
  };
  const [version, utf8, stored] = [20, 0x0800, 0];
  for (const entry of entries) {
    const [name, content] = [text.encode(entry.name), text.encode(entry.text)];
    const facts: (readonly [number, 2 | 4])[] = [[version, 2], [utf8, 2], [stored, 2], [time, 2], [date, 2], [checksum(content), 4], [content.length, 4], [content.length, 4], [name.length, 2], [0, 2]];
    put(directory, record([[0x02014b50, 4], [version, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), name);
    at += put(parts, record([[0x04034b50, 4], ...facts]), name, content);
  }
  const size = directory.reduce((total, each) => total + each.length, 0);
  parts.push(...directory, record([[0x06054b50, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [size, 4], [at, 4], [0, 2]]));
  const all = new Uint8Array(parts.reduce((total, each) => total + each.length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}
