// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { control, one } from '../../ui/draw.ts';
import { actingPage, ada } from './acting-page.ts';

const AT = { bubbles: true, cancelable: true, clientX: 100, clientY: 50 };

/** Clicks as a pointer does; `detail` is the number of the click where several follow quickly at one place. */
const click = (target: HTMLElement, detail = 1): boolean =>
  target.dispatchEvent(new MouseEvent('click', { ...AT, detail }));
const movePointer = (target: HTMLElement, by: number): boolean =>
  target.dispatchEvent(new PointerEvent('pointermove', { ...AT, clientY: AT.clientY + by }));

/** A page, and the ids in its list from the top, - for an empty place. */
async function page() {
  const acting = await actingPage(ada());
  const places = () => acting.all('.messages > li').map(({ dataset }) => dataset.row?.split('/')[1] ?? '-');
  return { ...acting, places };
}

test.each(['Delete', 'Archive'])(
  'a double click on %s meets one message: the rows below keep their places',
  async (name) => {
    const { row, places, told, settled } = await page();
    click(control(row('m1'), name));
    expect(places()).toEqual(['-', 'm2', 'm3']);
    click(control(row('m2'), name), 2);
    await settled();
    expect(told()).toHaveLength(1);
    expect(places()).toEqual(['-', 'm2', 'm3']);
  },
);

test('the place stays empty while the pointer rests, however often storage changes, and closes when it moves', async () => {
  const { root, row, places, keepQueue, settled } = await page();
  click(control(row('m1'), 'Delete'));
  await settled();
  keepQueue('ada', (queue) => [...queue]);
  await settled();
  movePointer(root, 3);
  expect(places()).toEqual(['-', 'm2', 'm3']);
  movePointer(root, 5);
  expect(places()).toEqual(['m2', 'm3']);
});

test('rows that go together leave a place each, where they were', async () => {
  const { root, row, places } = await page();
  click(one(row('m2'), '.select'));
  click(one(row('m3'), '.select'));
  click(control(one(root, '.selection-bar'), 'Delete'));
  expect(places()).toEqual(['m1', '-', '-']);
});

test('by key the next row moves up at once, also after the pointer', async () => {
  const { key, row, places } = await page();
  click(control(row('m1'), 'Delete'));
  key('#');
  expect(places()).toEqual(['m3']);
});

test('a row that is taken back is in its place again', async () => {
  const { key, row, places, settled } = await page();
  click(control(row('m1'), 'Delete'));
  await settled();
  key('z');
  expect(places()).toEqual(['m1', 'm2', 'm3']);
});

test('a double click on one and the same control counts twice', async () => {
  const { row, told, settled } = await page();
  const star = control(row('m1'), 'Star');
  click(star);
  click(star, 2);
  await settled();
  expect(told()).toEqual(['star m1', 'unstar m1']);
});
