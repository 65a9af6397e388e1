import type { Vocabulary } from './vocabulary.ts';

/** The words of code mails in Romance languages. */
export const ROMANCE: Vocabulary = {
  fr: {
    code: `
      code de vérification, code de sécurité, code de connexion, code d'authentification, code d'accès,
      code de validation, code à usage unique, code temporaire, mot de passe à usage unique, mot de passe unique,
      code secret`,
    perhaps: 'code de confirmation, code pin',
    other: `
      commande, facture, colis, suivi, code de suivi, code de retrait, réservation, code de réservation, chambre,
      numéro, référence, dossier, téléphone, tél, poste, code postal, code promo*, code de réduction,
      code avantage, code cadeau, code erreur, code d'erreur, code source, se terminant par`,
    sale: 'réduction, remise, soldes, panier, offre',
  },
  es: {
    code: `
      código de verificación, código de seguridad, código de acceso, código de inicio de sesión,
      código de autenticación, código de un solo uso, código temporal, código único, contraseña de un solo uso,
      clave de un solo uso, clave temporal, clave de acceso`,
    perhaps: 'código, código de confirmación, clave',
    other: `
      pedido, factura, envío, seguimiento, código de seguimiento, código de recogida, código de barras, reserva,
      código de reserva, localizador, habitación, número, referencia, teléfono, código postal, código promocional,
      código de descuento, código de regalo, código de error, terminada en, terminado en`,
    sale: 'descuento, rebajas, oferta, cupón, carrito',
  },
  it: {
    code: `
      codice di verifica, codice di sicurezza, codice di accesso, codice di autenticazione, codice monouso,
      codice temporaneo, codice otp, password monouso, password temporanea`,
    perhaps: 'codice, codice di conferma',
    other: `
      ordine, fattura, spedizione, codice di tracciamento, codice di spedizione, codice di ritiro, prenotazione,
      codice prenotazione, codice di prenotazione, camera, numero, riferimento, telefono, cap, codice postale,
      codice fiscale, codice cliente, codice sconto, codice promo*, codice errore`,
    sale: 'sconto, saldi, offerta, carrello',
  },
  pt: {
    code: `
      código de verificação, código de segurança, código de acesso, código de login, código de autenticação,
      código de uso único, código temporário, senha de uso único, senha temporária, token de acesso`,
    perhaps: 'código de confirmação',
    other: `
      fatura, nota fiscal, encomenda, rastreio, rastreamento, código de rastreio, código de rastreamento,
      código de retirada, quarto, telefone, cep, cupom, código de desconto, final`,
    sale: 'desconto, cupom, promoção, carrinho',
  },
  ro: {
    code: `
      cod de verificare, codul de verificare, cod de securitate, codul de securitate, cod de autentificare,
      codul de autentificare, cod unic`,
    perhaps: 'codul, codul tău',
    other: 'comanda, factura, cod poștal, codul poștal, cod de reducere, cod promoțional, camera',
    sale: 'reducere, ofertă',
  },
};
