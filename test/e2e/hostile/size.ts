import { fill, type HostileMessage, html, mail, STILL_HERE } from './hostile-message.ts';

const FULL = { says: undefined };

/** Mails that want to be too much. */
export const SIZE: readonly HostileMessage[] = [
  // Gmail sends no text as long along with a message.
  mail(
    'a text of 5 MB',
    fill(5_000_000, (at) => `Line ${at} of a very long story.\r\n`),
    FULL,
  ),
  html(
    'HTML of 5 MB',
    fill(5_000_000, (at) => `<p>Paragraph ${at} <b>of a very</b> long story.</p>\r\n`),
    FULL,
  ),
  mail('a text of 90 kB', `${STILL_HERE}\r\n${fill(90_000, (at) => `Line ${at} of a long story.\r\n`)}`),
  html('10,000 nested tags', '<div>'.repeat(10_000)),
  html('10,000 nested tags that are closed', `${'<div><span>'.repeat(5_000)}deep${'</span></div>'.repeat(5_000)}`),
  html('nested links and blocks', '<a href=https://a.example><div>'.repeat(6_000)),
  html('thousands of open formats', `${fill(90_000, (at) => `<font a${at}>`)}${'<p>x'.repeat(2_000)}`, FULL),
  html('end tags of nothing', `${'<span>'.repeat(15_000)}${'</x></p>'.repeat(12_000)}`),
  html('tables within tables', '<table><tr><td>'.repeat(5_000), FULL),
  html(
    'a table of 100,000 cells',
    `<table>${fill(190_000, (at) => (at % 20 === 0 ? '<tr><td>1' : '<td>1'))}</table>`,
    FULL,
  ),
  html('text beside cells', `${'<table>'.repeat(5_000)}${'x<b>'.repeat(20_000)}`),
  html('lists within lists', '<ul><li>'.repeat(10_000), FULL),
  html('quotes within quotes', '<blockquote>'.repeat(10_000)),
  html('a tag of 20,000 attributes', `<p ${fill(150_000, (at) => `a${at}=1 `)}>`),
  html(
    'thousands of styles',
    fill(190_000, (at) => `<i style="color:red;margin:${at}px">x</i>`),
  ),
  html(
    'thousands of links',
    fill(190_000, (at) => `<a href=https://a${at}.example>link</a> `),
  ),
  html(
    'thousands of pictures',
    fill(190_000, (at) => `<img src=https://evil.example/${at} alt=x>`),
    FULL,
  ),
  html('nothing but <', '<'.repeat(150_000), FULL),
  html('half a reference, again and again', '&CounterClockwiseContourIntegra'.repeat(6_000), FULL),
  html('templates, selects and rubies', '<template><select><ruby><rt>'.repeat(7_000), FULL),
  mail('a word of 150,000 letters', 'w'.repeat(150_000), FULL),
  mail('100,000 empty lines', `${'\r\n'.repeat(100_000)}Still here.`, FULL),
  mail('a line quoted 50,000 times', `${'>'.repeat(50_000)} deep\r\n\r\nStill here.`),
  mail('quotes of every depth', `Still here.\r\n\r\n${fill(90_000, (at) => `${'>'.repeat(at % 300)} q\r\n`)}`),
  mail('thousands of addresses', `Still here. ${fill(90_000, (at) => `https://a${at}.example/) `)}`),
];
