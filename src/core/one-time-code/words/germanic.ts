import type { Vocabulary } from './vocabulary.ts';

/** The words of code mails in German, Dutch, and the Scandinavian languages. */
export const GERMANIC: Vocabulary = {
  de: {
    code: `
      *bestätigungscode, *sicherheitscode, verifizierungscode, verifikationscode, anmeldecode, login-code,
      logincode, zugangscode, einmalcode, einmal-code, einmalpasswort, einmalkennwort, einmal-passwort,
      authentifizierungscode, prüfcode, smstan, mtan, sms-tan`,
    perhaps: '*code, tan, kennziffer',
    other: `
      bestellung, bestell*, rechnung*, auftrag*, sendung*, sendungscode, paket*, abholcode, buchung*, buchungscode,
      zimmer*, kundennummer, vertragsnummer, ticketnummer, vorgang*, aktenzeichen, telefon, durchwahl, nr, plz,
      postleitzahl, rabattcode, gutschein*, aktionscode, türcode, fehlercode, quellcode, qr-code, strichcode,
      endend auf, endet auf`,
    sale: 'rabatt*, gutschein*, einlös*, warenkorb, angebot*',
  },
  nl: {
    code: `
      verificatiecode, beveiligingscode, inlogcode, toegangscode, aanmeldcode, eenmalige code, eenmalig wachtwoord,
      authenticatiecode`,
    perhaps: 'bevestigingscode, pincode',
    other: `
      bestelling, bestelnummer, factuur*, ordernummer, zending, afhaalcode, reservering, kamer, klantnummer,
      telefoon, kortingscode, actiecode, foutcode, eindigend op`,
    sale: 'korting, aanbieding, winkelwagen',
  },
  // Danish, Norwegian, and Swedish.
  nordic: {
    code: `
      verifieringskod*, säkerhetskod*, engångskod*, inloggningskod*, engångslösenord*, bekreftelseskode*,
      bekræftelseskode*, engangskode*, sikkerhedskode*, sikkerhetskode*, påloggingskode*, innloggingskode*,
      loginkode*, verifikationskode*, engangspassord*`,
    perhaps: 'koden, koder, din kod, bekräftelsekod, kode',
    other: `
      beställning*, ordrenummer, fakturanummer, faktura, postnummer, rabattkod*, rabatkode*, kampanjkod, portkod,
      felkod, rum, rom, værelse`,
    sale: 'rabatt, rabat, erbjudande, tilbud, kassan',
  },
};
