import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A TLS certificate and its key in PEM, and the key hash that Chromium needs to trust it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 SHA-256 of the SubjectPublicKeyInfo, for `--ignore-certificate-errors-spki-list`. */
  readonly spkiHash: string;
}

const DAY_MS = 86_400_000;
const NAMES = ['accounts.google.com', '*.googleapis.com', 'mail.google.com'];

/** Creates a self-signed certificate for Google's host names, valid for 30 days and never written to disk. */
export async function createCertificate(): Promise<Certificate> {
  const now = Date.now();
  const pems = await generate([{ name: 'commonName', value: 'Sandbox' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // Allows for clocks that are up to a day slow.
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + 30 * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: NAMES.map((value) => ({ type: 2, value })) },
    ],
  });
  const spki = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: pems.private, cert: pems.cert, spkiHash: createHash('sha256').update(spki).digest('base64') };
}
