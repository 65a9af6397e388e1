import type { Case, Counterexample } from './cases.ts';

/** Mails that no rule and no word was chosen by: written before the first rule was. */
export const HELD_OUT: readonly Case[] = [
  ['en', 'Finish signing in to Larkspur', 'Hi Ada, enter 604 118 on the sign-in page. This code works once.', '604118'],
  ['en', 'Your Quill login', 'Here is the passcode you asked for: 9KD4-77QX. Do not share it.', '9KD477QX'],
  [
    'en',
    'Confirm it’s you',
    'We need to verify your identity. Security code 5527301. It expires in 15 min.',
    '5527301',
  ],
  [
    'en',
    '[Orbit] 338209',
    'Use this one-time code to complete your login. 338209 Not you? Reset your password.',
    '338209',
  ],
  ['de', 'Ihr Sicherheitscode', 'Guten Tag, bitte geben Sie 77 41 03 ein. Der Code ist 5 Minuten gültig.', '774103'],
  ['de', 'Anmeldung bestätigen', 'Dein Einmalkennwort lautet: 50918273. Gib es niemals weiter.', '50918273'],
  [
    'fr',
    'Votre code de connexion',
    'Bonjour, saisissez le code suivant pour vous connecter : 480 215. Valable 10 minutes.',
    '480215',
  ],
  ['es', 'Código de acceso', 'Tu código de inicio de sesión es 7719. Caduca en 5 minutos.', '7719'],
  ['it', 'Accesso al tuo account', 'Il codice di sicurezza richiesto è 604981', '604981'],
  ['pt', 'Confirme seu e-mail', 'Use 881204 como código de confirmação da sua conta.', '881204'],
  ['nl', 'Inloggen bij Molen', 'Je inlogcode is 91 20 45. Deze code verloopt over 10 minuten.', '912045'],
  ['pl', 'Logowanie', 'Twój jednorazowy kod logowania: 662 019. Nie podawaj go nikomu.', '662019'],
  ['sv', 'Din engångskod', 'Ange 403118 för att logga in. Koden gäller i 10 minuter.', '403118'],
  ['ru', 'Вход в аккаунт', 'Никому не сообщайте код 5508. Код для входа действует 5 минут.', '5508'],
  ['tr', 'Hesabınıza giriş', 'Giriş yapmak için onay kodunuz: 730 551', '730551'],
  ['ar', 'تسجيل الدخول', 'رمز الأمان الخاص بك هو ٤٨٢٩١٣ وهو صالح لمدة ١٠ دقائق', '482913'],
  ['hi', 'साइन इन', 'आपका सत्यापन कोड ५०९१८२ है। इसे किसी के साथ साझा न करें।', '509182'],
  ['ja', 'ログイン確認', '以下の確認コードを入力してください。 ７７４１０３ 有効期限は10分です。', '774103'],
  ['zh', '登录提醒', '您正在登录，动态密码：660 218，请勿泄露给他人。', '660218'],
  ['ko', '로그인 확인', '인증코드 [904417]를 입력해 주세요. 3분간 유효합니다.', '904417'],
];

/** As many that hold a number, and no code to sign in with. */
export const HELD_OUT_COUNTEREXAMPLES: readonly Counterexample[] = [
  ['en', 'Your parcel is on its way', 'Tracking code 40089217. Delivery on Friday between 1000 and 1400.'],
  ['en', 'Winter sale', 'Use code SNOW2026 at checkout and take 20% off until 12/31.'],
  [
    'en',
    'New sign-in from Chrome',
    'We noticed a new login to your account on December 1, 2026 at 10:42 from 203.0.113.7.',
  ],
  ['en', 'Hotel Meridian', 'Your room is 4021. Breakfast from 0700. Dial 9000 for the desk.'],
  ['en', 'Receipt 204881', 'You paid $1234.00 to Larkspur Inc, 500 Howard St, San Francisco, CA 94105.'],
  [
    'en',
    'Reset your password',
    'Click the link to choose a new password. It expires in 60 minutes. © 2026 Orbit, 8800 Elm Road',
  ],
  ['en', 'Build failed', 'Process ended with exit code 137 after 482913 ms in job 99120.'],
  ['de', 'Ihre Rechnung', 'Rechnungsnummer 20261204, Kundennummer 448120. Der Betrag wird abgebucht.'],
  ['de', 'Gutschein', 'Ihr Gutscheincode 77120455 ist noch bis 31.12.2026 einlösbar.'],
  ['fr', 'Votre commande', 'La commande 604118 sera livrée au code postal 75011.'],
  ['es', 'Reserva confirmada', 'Su localizador es 48K2PQ y su habitación la 3105. Código postal 28013.'],
  ['it', 'Spedizione', 'Codice di tracciamento 90812237, consegna prevista 04/12.'],
  ['pt', 'Seu pedido', 'Pedido 7719204 enviado. CEP 01310-100, valor R$ 1289.'],
  ['pl', 'Paczka', 'Kod odbioru paczki: 4471. Numer przesyłki 60119283.'],
  ['ru', 'Ваш заказ', 'Заказ 5508172 собран. Промокод 20262026 на следующую покупку.'],
  ['tr', 'Siparişiniz', 'Sipariş no 7305512, posta kodu 34357, toplam 1450 TL.'],
  ['ar', 'طلبك', 'رقم الطلب ٤٨٢٩١٣ والرمز البريدي ١٢٣٤٥'],
  ['ja', 'ご注文の確認', 'ご注文番号 604118、合計 4980円、郵便番号 100-0001、お届けは2026年12月4日。'],
  ['zh', '快递通知', '您的包裹已到，取件码 4471，运单号 60119283，邮编 100086。'],
  ['ko', '배송 안내', '주문번호 7719204, 우편번호 04524, 결제 금액 12800원.'],
];
