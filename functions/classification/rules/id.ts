import type { Rule } from './rule.ts';

/** Explicit sentences in Indonesian, everyday spelling included. */
export const INDONESIAN_RULES: readonly Rule[] = [
  {
    id: 'id-human',
    kind: 'wants-human',
    pattern:
      /\b(?:bicara|ngomong|ngobrol|chat|terhubung|sambung(?:kan|in)?|hubung(?:kan|in)|dialihkan|alihkan|pindah(?:kan|in)?)\b.{0,20}\b(?:orang|manusia|agen|agent|operator|petugas|cs|customer service|supervisor|manajer|atasan|staf)\b|\b(?:mau|minta|butuh|tolong) (?:cs|agen|agent|operator|manusia|orang|petugas)(?: (?:asli|beneran|manusia|langsung|dong|ya))?\b/,
    unless: /\b(?:tidak|nggak|gak|ga|jangan|tanpa|bukan)\b.{0,12}\b(?:bicara|ngomong|perlu|mau|usah)\b|\borang (?:tua|lain)\b/,
  },
  {
    id: 'id-human-bot',
    kind: 'wants-human',
    pattern: /\b(?:jangan|bukan|capek|males|malas|gak mau|tidak mau|nggak mau)\b.{0,14}\b(?:bot|robot|mesin)\b/,
  },
  {
    id: 'id-human-call',
    kind: 'wants-human',
    pattern:
      /\b(?:minta|tolong|bisa|suruh|mohon)\b.{0,10}\b(?:ditelepon|ditelpon|telepon saya|telpon saya|hubungi saya|telepon balik|call saya)\b/,
    unless: /\b(?:jangan|berhenti|stop|kenapa)\b/,
  },
  {
    id: 'id-crisis',
    kind: 'crisis',
    pattern:
      /\b(?:bunuh diri|akhiri hidup|mengakhiri hidup|mau mati|ingin mati|pengen mati|pingin mati|lebih baik mati|mending mati|tidak mau hidup|gak mau hidup|nggak mau hidup|ga mau hidup|gantung diri|menyakiti diri|lompat dari (?:gedung|jembatan|lantai)|minum racun|saya bunuh|mau dibunuh|diancam (?:mau )?dibunuh)\b/,
    unless: /\b(?:hp|aplikasi|kartu) mati\b/,
  },
  {
    id: 'id-fraud',
    kind: 'fraud',
    pattern:
      /\b(?:(?:saya|aku|gue|ibu|ayah)? ?(?:kena (?:tipu|penipuan|penipu|scam|phishing|hack|bobol)|ketipu|tertipu|ditipu|dibobol|di-?hack|kebobolan|diretas)\b|bukan saya yang (?:transaksi|melakukan|beli|ajukan|mengajukan)|saya (?:tidak|nggak|gak|ga) (?:pernah )?(?:melakukan|transaksi|pinjam|mengajukan|ajukan|beli|transfer|tarik|bikin)\b|atas nama saya tanpa|kasih (?:kode )?otp|(?:otp|pin|password|kode)(?:nya)? (?:saya|sudah|udah) ?(?:saya )?(?:kasih|berikan|sebut|bilang|kirim))\b/,
    unless:
      /\b(?:apakah ini penipuan|takut|cara menghindari|kena (?:denda|biaya|bunga|phk|potong|limit|banjir|gempa|musibah|pajak|charge))\b/,
  },
  {
    id: 'id-legal',
    kind: 'regulator-or-legal',
    pattern:
      /\b(?:ojk|ylki|bpkn|bpsk|bank indonesia|lapor(?:kan)? (?:ke )?(?:polisi|kominfo)|pengacara|somasi|gugat|menggugat|(?:saya|akan|bakal) (?:tuntut|menuntut) (?:kalian|anda|perusahaan)|jalur hukum|ke pengadilan|viralkan|viralin|ke media)\b/,
    unless:
      /\b(?:butuh mutasi|beli rumah|terdaftar|diawasi|izin|berizin|slik|saya dituntut|soal pinjaman fiktif|digugat|lapor polisi (?:karena )?(?:hilang|kehilangan))\b/,
  },
  {
    id: 'id-stop',
    kind: 'stop-contact',
    pattern:
      /\b(?:jangan|stop|berhenti|tolong jangan|setop|hentikan)\b.{0,10}\b(?:telepon|telpon|nelpon|hubungi|menghubungi|kirim|mengirim|ngirim|sms|wa|whatsapp|spam|ganggu|promosi|iklan|penawaran)\b|\bberhenti berlangganan\b|^(?:stop|berhenti)[.!]*$/,
    unless: /\b(?:kode|otp|keluarga|orang tua|kantor|teman|saudara|istri|suami|kontak darurat|uang|dana)\b/,
  },
];
