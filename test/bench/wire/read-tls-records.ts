/** What one side of a TLS connection has sent. */
export interface TlsBytes {
  /** Everything that TCP carried. */
  readonly onTheWire: number;
  /** What was inside its application records: HTTP/2 frames and, once, the end of the handshake. */
  readonly inside: number;
}

const HEADER = 5;
const APPLICATION_DATA = 23;
/** The inner content type and the authentication tag that TLS 1.3 adds to what it encrypts (RFC 8446 section 5.2). */
const SEALING = 1 + 16;

/** Reads one side's bytes, however they were cut; gives a way to add some and one to ask for the sums so far. */
export function readTlsRecords(): { add(bytes: Buffer): void; sums(): TlsBytes } {
  let rest: Buffer = Buffer.alloc(0);
  let onTheWire = 0;
  let inside = 0;
  return {
    add(bytes) {
      onTheWire += bytes.length;
      rest = Buffer.concat([rest, bytes]);
      while (rest.length >= HEADER) {
        const length = rest.readUInt16BE(3);
        if (rest.length < HEADER + length) return;
        if (rest[0] === APPLICATION_DATA) inside += length - SEALING;
        rest = rest.subarray(HEADER + length);
      }
    },
    sums: () => ({ onTheWire, inside }),
  };
}
