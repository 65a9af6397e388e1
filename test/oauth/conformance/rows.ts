import { BASIC_PLAN_ROWS } from './basic-plan-rows.ts';
import { BEYOND_ROWS } from './beyond-rows.ts';
import { DPOP_ROWS } from './dpop-rows.ts';
import { FURTHER_PLAN_ROWS } from './further-plan-rows.ts';
import { RFC_9700_ROWS } from './rfc9700-rows.ts';
import type { Row } from './row.ts';

/** What a server can do wrong in answers, and how the client must end. */
export const ROWS: readonly Row[] = [
  ...BASIC_PLAN_ROWS,
  ...FURTHER_PLAN_ROWS,
  ...RFC_9700_ROWS,
  ...BEYOND_ROWS,
  ...DPOP_ROWS,
];
