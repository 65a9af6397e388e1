import type { Vocabulary } from './vocabulary.ts';

/** The words of code mails in Hindi, Indonesian, Thai, and Vietnamese. */
export const SOUTHERN_ASIAN: Vocabulary = {
  hi: {
    code: 'सत्यापन कोड, सुरक्षा कोड, लॉगिन कोड, ओटीपी, वन टाइम पासवर्ड, एक्सेस कोड, पुष्टि कोड',
    perhaps: 'कोड, पिन',
    other: 'ऑर्डर, आर्डर, इनवॉइस, कमरा, पिन कोड, पिनकोड, कूपन कोड, फ़ोन, ट्रैकिंग',
    sale: 'छूट, कूपन, ऑफ़र',
  },
  id: {
    code: `
      kode verifikasi, kode keamanan, kode masuk, kode otp, kode akses, kode sekali pakai, kata sandi sekali pakai`,
    perhaps: 'kode anda, kode konfirmasi',
    other: 'pesanan, faktur, nomor, resi, kode pos, kode promo, kode diskon, kode booking, kamar',
    sale: 'diskon, promo',
  },
  th: {
    code: 'รหัสยืนยัน, รหัสความปลอดภัย, รหัสเข้าสู่ระบบ, รหัสผ่านครั้งเดียว, รหัส otp, รหัสผ่านแบบใช้ครั้งเดียว',
    perhaps: 'รหัส',
    other: 'รหัสไปรษณีย์, รหัสส่วนลด, รหัสพัสดุ, หมายเลข, คำสั่งซื้อ, ห้อง, ใบแจ้งหนี้',
    sale: 'ส่วนลด, โปรโมชั่น',
  },
  vi: {
    code: 'mã xác minh, mã xác thực, mã xác nhận, mã bảo mật, mã đăng nhập, mã otp, mật khẩu một lần',
    perhaps: 'mã của bạn, nhập mã',
    other: 'đơn hàng, mã đơn hàng, mã vận đơn, mã bưu chính, mã giảm giá, mã bưu điện, hóa đơn, phòng',
    sale: 'giảm giá, khuyến mãi',
  },
};
