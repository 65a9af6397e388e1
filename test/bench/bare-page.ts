const ROWS = 25;

/** A page of 25 rows with the texts that a row of the popup has, without a style sheet or a script. */
export function barePage(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const number = index + 1;
    return (
      `<li><a href="https://mail.google.com/#${number}"><b>Sender ${number}</b> <time>${number} min</time> ` +
      `<span>Subject of the message ${number}</span> ` +
      `<span>The first words of message ${number}, as many as Gmail gives, which is more than fits on a line</span></a></li>`
    );
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><ul>${rows.join('')}</ul></html>\n`;
}
