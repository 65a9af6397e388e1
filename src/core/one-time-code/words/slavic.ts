import type { Vocabulary } from './vocabulary.ts';

/** The words of code mails in Slavic languages. */
export const SLAVIC: Vocabulary = {
  cs: {
    code: `
      ověřovací kód*, bezpečnostní kód*, přihlašovací kód*, jednorázový kód*, jednorázové heslo, overovací kód*`,
    perhaps: 'kód, kódem, potvrzovací kód',
    other: 'objednávk*, faktur*, zásilk*, pokoj*, psč, číslo, slevový kód, slevov*, kód zásilky',
    sale: 'slev*, akce, košík*',
  },
  pl: {
    code: `
      kod weryfikacyjny, kodu weryfikacyjnego, kod bezpieczeństwa, kod logowania, kod dostępu, kod jednorazowy,
      jednorazowy kod, kod uwierzytelniający, hasło jednorazowe, jednorazowe hasło, kod autoryzacyjny`,
    perhaps: 'kod, kodu, kodem, kod potwierdzający, kod potwierdzenia',
    other: `
      zamówienie, zamówienia, zamówieniu, faktury, przesyłki, przesyłka, paczka, kod odbioru, rezerwacja,
      rezerwacji, pokój, numer, telefon, kod pocztowy, kod rabatowy, kod promocyjny, kod błędu`,
    sale: 'rabatu, rabat, zniżki, zniżka, promocja, koszyk*',
  },
  ru: {
    code: `
      код подтверждения, кода подтверждения, код для входа, код входа, код безопасности, код доступа,
      код авторизации, код проверки, проверочный код, одноразовый код, одноразовый пароль, временный код,
      код верификации`,
    perhaps: 'код, кода, кодом',
    other: `
      заказ*, счет, счёта, накладн*, посылк*, трек-номер*, код получения, код выдачи, бронирован*, комната, номер,
      телефон*, индекс, промокод*, код скидки, код домофона, код ошибки, версия`,
    sale: 'скидк*, промокод*, акция, купон*',
  },
  uk: {
    code: `
      код підтвердження, код для входу, код безпеки, код доступу, одноразовий код, одноразовий пароль,
      код перевірки`,
    perhaps: 'коду',
    other: 'замовлення, рахун*, посилк*, ттн, кімната, індекс',
    sale: 'знижк*',
  },
};
