import type { Vocabulary } from './vocabulary.ts';

/** The words of code mails in Arabic, Persian, Hebrew, and Turkish. */
export const NEAR_EASTERN: Vocabulary = {
  ar: {
    code: `
      رمز التحقق, رمز تحقق, رمز التأكيد, رمز الأمان, رمز أمان, رمز الدخول, رمز تسجيل الدخول, رمز المرور,
      رمز لمرة واحدة, كلمة مرور لمرة واحدة, كود التحقق, كود التفعيل, رمز التفعيل, رمز المصادقة, رقم التحقق`,
    perhaps: '*رمز, رمزك, *كود',
    other: `
      *طلب, طلبك, رقم الطلب, رقم التتبع, رقم الشحنة, رقم الحجز, رقم الغرفة, رقم الهاتف, فاتورة, الفاتورة,
      *الرمز البريدي, *رمز بريدي, *رمز الخصم, *كود الخصم, *كود خصم, رمز الاستلام, رمز الخطأ, غرفة, هاتف, رقم`,
    sale: 'خصم, الخصم, تخفيض*, عرض, قسيمة',
  },
  fa: {
    code: `
      کد تأیید, کد تایید, کد ورود, کد امنیتی, رمز یکبار مصرف, رمز یک‌بار مصرف, رمز پویا, کد فعال‌سازی,
      کد یکبار مصرف`,
    perhaps: 'کد, رمز',
    other: 'سفارش, فاکتور, کد پستی, کد تخفیف, کد رهگیری, کد تحویل, اتاق, تلفن, شماره',
    sale: 'تخفیف',
  },
  he: {
    code: `
      קוד אימות, קוד האימות, קוד אבטחה, קוד האבטחה, קוד כניסה, קוד הכניסה, קוד חד פעמי, קוד חד-פעמי,
      סיסמה חד פעמית`,
    perhaps: '*קוד, הקוד',
    other: 'הזמנה, חשבונית, מיקוד, חדר, קוד קופון, קוד הנחה, קוד משלוח, מספר, טלפון',
    sale: 'הנחה, קופון, מבצע',
  },
  tr: {
    code: `
      doğrulama kodu*, güvenlik kodu*, giriş kodu*, onay kodu*, tek kullanımlık kod*, tek kullanımlık şifre*,
      tek kullanımlık parola*, erişim kodu*, doğrulama şifre*`,
    perhaps: 'kodu, kodun, kodunuz, kodunu',
    other: `
      sipariş*, fatura*, kargo*, takip*, teslimat kodu*, rezervasyon*, oda, posta kodu*, indirim kodu*, kupon*,
      promosyon*, telefon*, numara*`,
    sale: 'indirim*, kupon*, kampanya*, sepet*',
  },
};
