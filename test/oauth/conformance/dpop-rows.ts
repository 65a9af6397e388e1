import { tokenError } from '../google-wire.ts';
import { type Row, unusable } from './row.ts';

const demand = (nonce: string) => tokenError('use_dpop_nonce', 'A nonce is needed', 400, { 'dpop-nonce': nonce });

/** The token endpoint's ways with proofs of possession (RFC 9449). */
export const DPOP_ROWS: readonly Row[] = [
  {
    source: 'RFC 9449 section 8: nonce',
    server: 'demands a nonce, and accepts it',
    bend: { proof: (nonce) => (nonce === 'n-1' ? undefined : demand('n-1')) },
    step: 'sign-in',
    tries: 2,
    ends: 'accepted',
  },
  {
    source: 'RFC 9449 section 8: nonce at a refresh',
    server: 'demands a nonce at a refresh, and accepts it',
    bend: { proof: (nonce) => (nonce === 'n-1' ? undefined : demand('n-1')) },
    step: 'refresh',
    tries: 2,
    ends: 'accepted',
  },
  {
    source: 'RFC 9449 section 8.2: next nonce',
    server: 'sends the next nonce along with its answer',
    bend: { headers: (headers) => headers.set('dpop-nonce', 'n-2') },
    step: 'sign-in',
    ends: 'accepted',
  },
  {
    source: 'RFC 9449 section 8: nonce loop',
    server: 'demands another nonce each time',
    bend: { exchange: () => demand(crypto.randomUUID()) },
    step: 'sign-in',
    tries: 3,
    ends: { kind: 'problem', problem: unusable('use_dpop_nonce') },
    inBrowser: true,
  },
  {
    source: 'RFC 9449 section 8: nonce loop at a refresh',
    server: 'demands another nonce each time at a refresh',
    bend: { refresh: () => demand(crypto.randomUUID()) },
    step: 'refresh',
    tries: 3,
    ends: unusable('use_dpop_nonce'),
    inBrowser: true,
  },
  {
    source: 'RFC 9449 section 8: no nonce to use',
    server: 'demands a nonce and never sends one',
    bend: { exchange: () => tokenError('use_dpop_nonce') },
    step: 'sign-in',
    tries: 3,
    ends: { kind: 'problem', problem: unusable('use_dpop_nonce') },
  },
  {
    source: 'RFC 9449 section 5: no proof accepted',
    server: 'refuses each proof, and takes requests without one',
    bend: { proof: () => tokenError('invalid_dpop_proof') },
    step: 'sign-in',
    tries: 3,
    ends: 'accepted',
  },
  {
    source: 'RFC 9449 section 5: proof refused at a refresh',
    server: 'refuses each request of a refresh for its proof',
    bend: { refresh: () => tokenError('invalid_dpop_proof') },
    step: 'refresh',
    tries: 3,
    ends: unusable('invalid_dpop_proof'),
  },
];
