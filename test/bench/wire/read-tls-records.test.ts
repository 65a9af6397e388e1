import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTlsRecords } from './read-tls-records.ts';

const record = (type: number, length: number): Buffer => {
  const bytes = Buffer.alloc(5 + length);
  bytes.writeUInt8(type, 0);
  bytes.writeUInt16BE(0x0303, 1);
  bytes.writeUInt16BE(length, 3);
  return bytes;
};

test('what is inside application records is counted without what TLS adds, however the bytes are cut', () => {
  const sent = Buffer.concat([record(22, 200), record(23, 61 + 17), record(20, 1), record(23, 9 + 17)]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: sent.length })), (cuts) => {
      const side = readTlsRecords();
      const at = [0, ...cuts.sort((a, b) => a - b), sent.length];
      at.slice(1).forEach((end, index) => {
        side.add(sent.subarray(at[index], end));
      });
      expect(side.sums()).toEqual({ onTheWire: sent.length, inside: 61 + 9 });
    }),
  );
});
