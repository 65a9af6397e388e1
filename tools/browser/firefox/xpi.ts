import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
/** 1980-01-01, the earliest date that the format supports: the same folder always produces the same bytes. */
const DATE = 0x0021;

/** Packs a folder as an add-on that Firefox can load: a ZIP archive (APPNOTE.TXT 6.3, stored, no compression) in `file`. */
export async function writeXpi(folder: string, file: string): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const content = await readFile(path.join(folder, name));
    const label = Buffer.from(name, 'utf8');
    const local = Buffer.concat([u32(LOCAL_HEADER), described(content, label), u16(0), label, content]);
    const unused = [u16(0), u16(0), u16(0), u16(0), u32(0)]; // extra field, comment, disk, attributes
    directory.push(
      Buffer.concat([u32(CENTRAL_HEADER), u16(20), described(content, label), ...unused, u32(offset), label]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = u16(names.length);
  const end = Buffer.concat([u32(END), u16(0), u16(0), count, count, u32(central.length), u32(offset), u16(0)]);
  await writeFile(file, Buffer.concat([...bodies, central, end]));
}

/** The fields that both kinds of header share: version needed, flags, method, time, date, CRC, sizes, name length. */
function described(content: Buffer, label: Buffer): Buffer {
  const size = u32(content.length);
  return Buffer.concat([
    u16(20),
    u16(UTF8_NAMES),
    u16(0),
    u16(0),
    u16(DATE),
    u32(crc32(content)),
    size,
    size,
    u16(label.length),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
