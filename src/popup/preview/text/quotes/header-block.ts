import { isRule } from './attribution.ts';

type Role = 'sender' | 'sent' | 'to' | 'subject';

/** How Outlook and others name the headers of what they quote, in the languages in which they are sold. */
const LABELS: readonly (readonly [Role, string])[] = [
  [
    'sender',
    'From|Von|De|De la|Da|Van|Från|Fra|Od|От|От кого|Від|Kimden|Gönderen|Feladó|Lähettäjä|Από|差出人|送信者|发件人|寄件者|보낸 사람|من|מאת|จาก|Từ|Dari|Mittente',
  ],
  [
    'sent',
    'Sent|Date|Gesendet|Datum|Envoyé|Envoyé le|Enviado|Enviado el|Enviada|Enviado em|Enviada em|Fecha|Data|Inviato|Verzonden|Skickat|Sendt|Dato|Wysłano|Отправлено|Дата|Надіслано|Gönderildi|Gönderme|Tarih|Elküldve|Küldve|Dátum|Lähetetty|Päivämäärä|Odesláno|Odoslané|Στάλθηκε|Ημερομηνία|送信日時|日付|日時|发送时间|日期|寄件日期|傳送時間|보낸 날짜|날짜|تاريخ الإرسال|التاريخ|أُرسلت|تم الإرسال|נשלח|תאריך|ส่งเมื่อ|วันที่|Đã gửi|Ngày|Dikirim|Tanggal|Trimis|Expediat',
  ],
  [
    'to',
    'To|An|À|A|Para|Aan|Till|Til|Do|Кому|Kime|Címzett|Vastaanottaja|Komu|Pro|Προς|宛先|收件人|收件者|받는 사람|إلى|אל|ถึง|Tới|Đến|Kepada|Către',
  ],
  [
    'subject',
    'Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Assunto|Ämne|Emne|Temat|Тема|Konu|Tárgy|Aihe|Předmět|Predmet|Θέμα|件名|主题|主旨|主題|제목|الموضوع|נושא|เรื่อง|Chủ đề|Perihal|Subjek|Subiect',
  ],
];

const ROLES: ReadonlyMap<string, Role> = new Map(
  LABELS.flatMap(([role, labels]) => labels.split('|').map((label) => [label.toLowerCase(), role] as const)),
);

/** A name, a colon and a value; some programs write the name bold, which plain text marks by asterisks. */
const HEADER = /^\s*\*?\s*(\p{L}[^:：*]{0,24}?)\s*\*?\s*[:：]\s*\*?\s*(.*)$/u;

/** A header block with its rule and with recipients that take several lines. */
const MOST_LINES = 12;

/** How programs announce a message that is passed on. What follows is no quote, but what was sent. */
const FORWARD =
  /forwarded (?:message|mail|by)|weitergeleitete|(?:transf[eé]r|réexpédi)[eé]|reenviado|reencaminhad|encaminhad|inoltrato|doorgestuurd|vidarebefordra|videresen?dt|videresendt|przekazan|przesłan|пересыла|переадрес|переслан|iletilen|továbbított|välitetty|přeposlan|preposlan|προωθημέν|転送|转发|轉寄|전달된|توجيه|محوّلة|הועבר|ส่งต่อ|chuyển tiếp|diteruskan|redirecționat/iu;

/** Where a block of headers stands among lines. */
export interface HeaderBlock {
  /** The rule above it, if there is one. */
  readonly start: number;
  /** Its first header. */
  readonly first: number;
  /** Does it introduce a message that was passed on? */
  readonly isForward: boolean;
}

/** Does this line announce a message that is passed on? */
export function announcesForward(line: string): boolean {
  return line.length < 100 && FORWARD.test(line) && (isRule(line) || /[:：]\s*$/.test(line));
}

/**
 * The first block of headers from a line on: From, Sent, To, Subject, with which Outlook begins what it quotes, without any
 * mark before its lines. Undefined where there is none. The lines hold no invisible characters.
 */
export function headerBlockFrom(lines: readonly string[], from: number): HeaderBlock | undefined {
  for (let first = from; first < lines.length; first++) {
    if (roleOf(lines[first]) !== 'sender' || !isBlock(lines.slice(first, first + MOST_LINES))) continue;
    let start = first;
    while (start > from && isRule(lines[start - 1] ?? '')) start--;
    return { start, first, isForward: lines.slice(Math.max(from, start - 1), first).some(announcesForward) };
  }
  return undefined;
}

/** Do a subject and a date or recipients follow, before anything that is no header? */
function isBlock(lines: readonly string[]): boolean {
  const seen = new Set<Role | undefined>();
  let others = 0;
  for (const line of lines) {
    const role = roleOf(line);
    if (role === undefined && !HEADER.test(head(line))) others++;
    // Recipients may take more than a line.
    if (others > 3) break;
    seen.add(role);
    if (seen.has('subject') && (seen.has('sent') || seen.has('to'))) return true;
  }
  return false;
}

function roleOf(line: string | undefined): Role | undefined {
  return ROLES.get(HEADER.exec(head(line ?? ''))?.[1]?.toLowerCase() ?? '');
}

/** As much of a line as a header's name can take. */
function head(line: string): string {
  return line.slice(0, 60);
}
