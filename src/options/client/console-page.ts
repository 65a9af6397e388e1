const CONSOLE = 'https://console.cloud.google.com';

/** The address of a page of Google's console; without a project, the console opens the one that was used last. */
export function consolePage(path: string, project: string | undefined): string {
  return `${CONSOLE}${path}${project === undefined ? '' : `?project=${encodeURIComponent(project)}`}`;
}

/** The number of the project that a client belongs to, which its ID begins with; the console takes it like a project ID. */
export function projectOf(clientId: string | undefined): string | undefined {
  return /^(\d+)-/.exec(clientId ?? '')?.[1];
}
