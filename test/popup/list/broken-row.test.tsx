// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { MessageRow } from '../../../src/popup/list/message-row.tsx';
import { english } from '../../../tools/fakes/english.ts';
import { control, draw, textOf } from '../../ui/draw.ts';
import { notingHandlers } from '../noting-handlers.ts';
import { message } from '../samples.ts';

test('a row that cannot be drawn says so and leaves the others', async () => {
  const noted: string[] = [];
  const handlers = notingHandlers(noted);
  const rowFor = (id: string, receivedAt: number) => {
    const newest = message(id, { receivedAt });
    return (
      <MessageRow
        key={id}
        row={{ key: `ada/${id}`, message: newest, messages: [newest], count: 1, isRead: false }}
        email="ada@example.com"
        time="now"
        isHidden={false}
        isCurrent={false}
        code={undefined}
        isSelected={false}
        isOpen={false}
        later={undefined}
        hasAttachments={undefined}
        words={english}
        handlers={handlers}
        preview={undefined}
      />
    );
  };
  const root = draw(<ul>{[rowFor('a1', 1), rowFor('a2', 1e17), rowFor('a3', 1)]}</ul>);
  const lines = () => [...root.querySelectorAll('li .subject, li > .message > .line')].map(textOf);
  await expect.poll(lines).toEqual(['Subject a1', "Can't show this message here. Open it in Gmail", 'Subject a3']);
  control(root, "Can't show this message here. Open it in Gmail").click();
  expect(noted).toEqual(['openLink "https://mail.google.com/mail/?authuser=ada%40example.com#all/thread-a2"']);
});
