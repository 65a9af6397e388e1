import type { Vocabulary } from './vocabulary.ts';

/** The words of code mails in Greek, Finnish, and Hungarian. */
export const FURTHER_EUROPEAN: Vocabulary = {
  el: {
    code: `
      κωδικός επαλήθευσης, κωδικός ασφαλείας, κωδικός μίας χρήσης, κωδικός μιας χρήσης, κωδικός σύνδεσης,
      κωδικός πρόσβασης`,
    perhaps: 'κωδικός, κωδικό, κωδικός επιβεβαίωσης',
    other: 'παραγγελία*, τιμολόγιο*, δωμάτιο, ταχυδρομικός κώδικας, τ.κ, εκπτωτικός κωδικός, κωδικός αποστολής',
    sale: 'έκπτωση*, προσφορά*',
  },
  fi: {
    code: 'vahvistuskoodi*, turvakoodi*, kirjautumiskoodi*, kertakäyttökoodi*, kertakäyttöinen koodi*',
    perhaps: 'koodi, koodisi',
    other: 'tilaus*, lasku*, huone*, postinumero, alennuskoodi*, noutokoodi*, seurantakoodi*, virhekoodi*',
    sale: 'alennus*, tarjous*',
  },
  hu: {
    code: 'ellenőrző kód*, biztonsági kód*, egyszer használatos kód*, belépési kód*, hitelesítő kód*',
    perhaps: 'kódja, kódod, megerősítő kód*',
    other: 'rendelés*, számla*, szoba*, irányítószám*, kuponkód*',
    sale: 'kedvezmény*, kupon*',
  },
};
