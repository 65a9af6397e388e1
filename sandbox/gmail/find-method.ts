import { type GmailMethod, METHODS } from './method-table.ts';

/** A method and what the path contains: the mailbox's user and the id of a resource (empty if the path has none). */
export interface Route {
  readonly method: GmailMethod;
  readonly userId: string;
  readonly id: string;
}

const PATTERNS = METHODS.map((method) => ({
  method,
  pattern: new RegExp(`^/gmail/v1/users/(?<userId>[^/]+)/${method.path.replace('{id}', '(?<id>[^/]+)')}$`),
}));

function decoded(segment: string | undefined): string {
  try {
    return decodeURIComponent(segment ?? '');
  } catch {
    return segment ?? '';
  }
}

/** Finds the method for a verb and a path; `undefined` for a path that Gmail does not have. */
export function findMethod(verb: string, path: string): Route | undefined {
  for (const { method, pattern } of PATTERNS) {
    const match = method.verb === verb ? pattern.exec(path) : null;
    if (match === null) continue;
    return { method, userId: decoded(match.groups?.userId), id: decoded(match.groups?.id) };
  }
  return undefined;
}
