import type { GoogleError } from '../google-errors.ts';

/** Thrown for a request that Google refuses; only {@link answerGmail} catches it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly answer: GoogleError;

  constructor(answer: GoogleError) {
    super(answer.body);
    this.answer = answer;
  }
}
