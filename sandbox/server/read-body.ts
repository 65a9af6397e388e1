/** All of a request's body. */
export async function readBody(request: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array)); // Node's streams without encoding give bytes.
  return Buffer.concat(chunks);
}
