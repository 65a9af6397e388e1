import type { GoogleError } from '../google-errors.ts';

/** Thrown wherever a request turns out to be one that Google refuses; {@link answerGmail} alone catches it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly answer: GoogleError;

  constructor(answer: GoogleError) {
    super(answer.body);
    this.answer = answer;
  }
}
