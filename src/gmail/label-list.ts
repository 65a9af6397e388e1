import * as v from 'valibot';
import type { LabelId } from '../core/mailbox/watch.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { object, readBody, Text } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

const LabelList = object({
  labels: v.array(object({ id: v.pipe(v.string(), v.regex(/^[\w-]+$/)), name: Text, type: v.optional(v.string()) })),
});

/** All labels of the mailbox. 1 quota unit. https://developers.google.com/gmail/api/reference/rest/v1/users.labels/list */
export function labelListRequest(): GmailRequest {
  return get('labels', 'label-names', { fields: 'labels(id,name,type)' });
}

/**
 * The labels that the user created, sorted by name; system labels are known by their ids. Every mailbox has those, so
 * an answer without any labels is invalid.
 */
export function readLabelList(
  body: unknown,
): Result<readonly { readonly id: LabelId; readonly name: string }[], GmailFailure> {
  const list = readBody(LabelList, body, 'labels.list');
  if (!list.ok) return fail(list.problem);
  const own = list.value.labels.filter(({ type }) => type === 'user').map(({ id, name }) => ({ id, name }));
  return ok(own.sort((a, b) => a.name.localeCompare(b.name)));
}
