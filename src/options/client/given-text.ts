import { type ClientFileFlaw, LARGEST_CLIENT_FILE } from '../../core/account/client-file.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** The text of the one file among those that were chosen or dropped. One that is too large is not read at all. */
export async function textOfFile(files: readonly File[]): Promise<Result<string, ClientFileFlaw>> {
  const [file, another] = files;
  if (another !== undefined) return fail({ kind: 'several' });
  if (file === undefined) return fail({ kind: 'unreadable' });
  if (file.size > LARGEST_CLIENT_FILE) return fail({ kind: 'too-large' });
  try {
    const bytes = await file.arrayBuffer();
    // A byte order mark stays, so that it is told: no file of Google's has one.
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // A folder, a file that has gone meanwhile, or bytes that are no UTF-8.
    return fail({ kind: 'unreadable' });
  }
}
