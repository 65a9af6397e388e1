import type { Vocabulary } from './vocabulary.ts';

/** The words of code mails in English. */
export const ENGLISH: Vocabulary = {
  en: {
    code: `
      verification code, verify code, security code, login code, log-in code, log in code, sign-in code,
      sign in code, signin code, authentication code, authorization code, access code, one-time code,
      one time code, single-use code, temporary code, two-factor code, 2fa code, mfa code, passcode,
      one-time pass*, one time pass*, one-time pin, one time pin, login pin, verification pin, verification number,
      login token, security token, otp`,
    perhaps: 'code, confirmation code, pin, pin code',
    other: `
      order, invoice, receipt, tracking, tracking code, parcel, shipment, pickup code, pick-up code,
      collection code, delivery code, booking, booking code, ticket code, zone code, code coverage, meeting id, seat, line, reservation, reservation code, flight, room, suite,
      apartment, gate, gate code, door code, entry code, ticket, case, reference, ref, account number,
      customer number, member number, phone number, serial number, part number, ext, extension, tel, fax, call,
      dial, zip, zip code, postcode, postal code, area code, country code, dialing code, sort code, swift code,
      tax code, error code, exit code, status code, source code, qr code, bar code, barcode, dress code,
      code of conduct, code review, claude code, visual studio code, promo code, promotion code, discount code,
      coupon code, voucher code, gift code, referral code, invite code, invitation code, product code,
      license code, ending, ending in, ends in, version, build, issue, pull request, no., id`,
    sale: 'checkout, % off, discount, coupon, voucher, promo, sale, offer, free shipping, gift card',
  },
};
