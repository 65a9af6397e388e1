/** Reads a request's whole body. */
export async function readBody(request: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array)); // Streams without an encoding yield bytes.
  return Buffer.concat(chunks);
}
