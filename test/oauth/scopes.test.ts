import { expect, test } from 'vitest';
import { grants } from '../../src/oauth/scopes.ts';

const READ = 'https://www.googleapis.com/auth/gmail.readonly';

test.each([
  { granted: `${READ} openid https://www.googleapis.com/auth/userinfo.email`, yes: true, why: 'in any order' },
  { granted: undefined, yes: true, why: 'unsaid where all was granted (RFC 6749 section 5.1)' },
  { granted: '', yes: false, why: 'empty' },
  { granted: 'openid email', yes: false, why: 'without the Gmail scope' },
  { granted: 'https://www.googleapis.com/auth/gmail.labels', yes: false, why: 'with that of another level' },
  { granted: `${READ}.more`, yes: false, why: 'with one that only begins like it' },
  { granted: READ.toUpperCase(), yes: false, why: 'with one in other letters (scopes are case-sensitive)' },
])('a grant $why counts as granted: $yes', ({ granted, yes }) => {
  expect(grants(granted, 'read')).toBe(yes);
});
