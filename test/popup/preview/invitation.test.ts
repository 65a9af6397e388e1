import { expect, test } from 'vitest';
import { type Invitation, readInvitation } from '../../../src/popup/preview/calendar/invitation.ts';
import { cpuTime } from '../../cpu-time.ts';

function calendar(...event: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}

const read = (...event: readonly string[]): Partial<Invitation> => readInvitation(calendar(...event)) ?? {};
const utc = (moment: string): number => Date.parse(`${moment}Z`);

/** As Outlook describes the clocks of Berlin, by a name of its own. */
const OUTLOOK_ZONE = `BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`;

test('names title, place, beginning and end', () => {
  expect(read('DTSTART:20261105T130000Z', 'DTEND:20261105T140000Z', 'SUMMARY:Harvest talk', 'LOCATION:Barn 5')).toEqual(
    {
      title: 'Harvest talk',
      place: 'Barn 5',
      start: { at: utc('2026-11-05T13:00'), kind: 'moment' },
      end: utc('2026-11-05T14:00'),
      zone: undefined,
      isCanceled: false,
    },
  );
});

test('joins folded lines and takes escapes apart (RFC 5545 section 3.1 and 3.3.11)', () => {
  const { title, place } = read(
    'SUMMARY;LANGUAGE=en;ALTREP="https://a.example/;x:y":Harvest\\, seeds\\; and\r\n  more\\nthan \\\\ that',
    'location:Barn\r\n\t 5',
  );
  expect([title, place]).toEqual(['Harvest, seeds; and more\nthan \\ that', 'Barn 5']);
});

test.each([
  ['DTSTART;TZID=Europe/Berlin:20261105T140000', '2026-11-05T13:00'],
  ['DTSTART;TZID="Europe/Berlin":20260705T140000', '2026-07-05T12:00'],
  ['DTSTART;TZID=America/New_York:20261101T013000', '2026-11-01T05:30'],
  ['DTSTART;TZID=Asia/Kolkata:20261105T000000', '2026-11-04T18:30'],
])('%s is a moment by the clocks of that zone', (line, expected) => {
  expect(read(line).start).toEqual({ at: utc(expected), kind: 'moment' });
});

test.each([
  ['20261105T140000', '2026-11-05T13:00'],
  ['20260705T140000', '2026-07-05T12:00'],
  ['20261025T020000', '2026-10-25T00:00'],
  ['20261025T040000', '2026-10-25T03:00'],
  ['20260329T010000', '2026-03-29T00:00'],
  ['20260329T040000', '2026-03-29T02:00'],
])('%s in a zone that the calendar describes is %s', (time, expected) => {
  const source = calendar(`DTSTART;TZID=W. Europe Standard Time:${time}`).replace(
    'BEGIN:VEVENT',
    `${OUTLOOK_ZONE}\nBEGIN:VEVENT`,
  );
  expect(readInvitation(source)?.start).toEqual({ at: utc(expected), kind: 'moment' });
});

test('a rule that has ended is not followed further', () => {
  const ended = OUTLOOK_ZONE.replace('BYDAY=-1SU;BYMONTH=10', 'BYDAY=-1SU;BYMONTH=10;UNTIL=20201025T010000Z').replace(
    'BEGIN:DAYLIGHT',
    'BEGIN:STANDARD\nDTSTART:20211031T030000\nTZOFFSETTO:+0130\nRRULE:FREQ=YEARLY;BYDAY=2TU;BYMONTH=11\nEND:STANDARD\nBEGIN:DAYLIGHT',
  );
  const at = (time: string) =>
    readInvitation(
      calendar(`DTSTART;TZID=W. Europe Standard Time:${time}`).replace('BEGIN:VEVENT', `${ended}\nBEGIN:VEVENT`),
    )?.start?.at;
  expect(at('20261109T140000')).toBe(utc('2026-11-09T12:00'));
  expect(at('20261110T140000')).toBe(utc('2026-11-10T12:30'));
});

test('in a zone that nobody knows it is what clocks show there', () => {
  expect(read('DTSTART;TZID=Customized Time Zone:20261105T140000', 'DURATION:PT1H30M')).toMatchObject({
    start: { at: utc('2026-11-05T14:00'), kind: 'clock' },
    end: utc('2026-11-05T15:30'),
    zone: 'Customized Time Zone',
  });
  expect(read('DTSTART:20261105T140000')).toMatchObject({ start: { kind: 'clock' }, zone: undefined });
});

test.each([
  ['one day', ['DTSTART;VALUE=DATE:20261105', 'DTEND;VALUE=DATE:20261106'], undefined],
  ['three days', ['DTSTART;VALUE=DATE:20261105', 'DTEND;VALUE=DATE:20261108'], '2026-11-07T00:00'],
  ['two days by their length', ['DTSTART;VALUE=DATE:20261105', 'DURATION:P2D'], '2026-11-06T00:00'],
])('%s: the last one is named', (_, lines, end) => {
  expect(read(...lines)).toMatchObject({ start: { at: utc('2026-11-05T00:00'), kind: 'day' } });
  expect(read(...lines).end).toBe(end && utc(end));
});

test.each([
  ['an end before the beginning', ['DTSTART:20261105T130000Z', 'DTEND:20261105T120000Z']],
  ['an end of another kind', ['DTSTART:20261105T130000Z', 'DTEND;VALUE=DATE:20261106']],
  ['no length', ['DTSTART:20261105T130000Z', 'DURATION:soon']],
])('%s is none', (_, lines) => {
  expect(read(...lines).end).toBeUndefined();
});

test.each(['20261399T130000Z', '20260231T130000Z', '20261105T250000Z', 'soon', ''])('%j is no time', (value) => {
  expect(read('SUMMARY:x', `DTSTART:${value}`)).toMatchObject({ title: 'x', start: undefined });
});

test('an event that is called off says so', () => {
  expect(read('STATUS:CANCELLED').isCanceled).toBe(true);
  expect(readInvitation(calendar('SUMMARY:x').replace('REQUEST', 'cancel'))?.isCanceled).toBe(true);
  expect(read('STATUS:CONFIRMED').isCanceled).toBe(false);
});

test('an alarm says nothing of the event, nor does a second event', () => {
  const alarm = ['BEGIN:VALARM', 'SUMMARY:Wake', 'END:VALARM'];
  expect(read(...alarm, 'SUMMARY:Harvest', 'END:VEVENT', 'BEGIN:VEVENT', 'LOCATION:Barn')).toMatchObject({
    title: 'Harvest',
    place: '',
  });
});

test.each(['', 'Hello', 'BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO', 'BEGIN:VEVEN'])(
  '%j invites to nothing',
  (source) => {
    expect(readInvitation(source)).toBeUndefined();
  },
);

test.each([
  'BEGIN:VEVENT\n',
  'A;B="',
  ';A=":',
  '\n ',
  'A;B=C;',
  'TZID:x\nBEGIN:STANDARD\nTZOFFSETTO:+0100\nEND:STANDARD\n',
])('200,000 characters of %j are read at once', (piece) => {
  const started = cpuTime();
  readInvitation(`BEGIN:VEVENT\n${piece.repeat(200_000 / piece.length)}`);
  expect(cpuTime() - started).toBeLessThan(1_000);
});
