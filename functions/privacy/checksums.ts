/** Check digits. Each takes the bare characters and says whether they agree. */

const digitAt = (text: string, i: number): number => text.charCodeAt(i) - 48;

/** ISO/IEC 7812-1 annex B ("Luhn"): payment cards. */
export const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digitAt(digits, digits.length - 1 - i);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** Luhn of any stretch of a long run in constant time: running sums for both parities. */
export class LuhnSums {
  readonly #even: Int32Array;
  readonly #odd: Int32Array;

  constructor(digits: string) {
    this.#even = new Int32Array(digits.length + 1);
    this.#odd = new Int32Array(digits.length + 1);
    for (let i = 0; i < digits.length; i += 1) {
      const digit = digitAt(digits, i);
      const doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
      this.#even[i + 1] = (this.#even[i] ?? 0) + (i % 2 === 0 ? doubled : digit);
      this.#odd[i + 1] = (this.#odd[i] ?? 0) + (i % 2 === 0 ? digit : doubled);
    }
  }

  /** Whether the digits from `from` up to `to` are valid: the last one is not doubled. */
  agrees(from: number, to: number): boolean {
    const sums = to % 2 === 0 ? this.#even : this.#odd;
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) % 10 === 0;
  }
}

const weighted = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * digitAt(text, i), 0);

/** GB 11643-1999 (ISO 7064 MOD 11-2): resident identity number of the PRC, 17 digits and a check character. */
export const chineseResidentId = (id: string): boolean =>
  '10X98765432'[weighted(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === id.charAt(17).toUpperCase();

/** NRIC and FIN: weights 2 7 6 5 4 3 2, offset 4 for T and G, 3 for M (ICA Singapore; M series since 2022). */
export const singaporeNric = (id: string): boolean => {
  const series = id.charAt(0);
  const offset = series === 'T' || series === 'G' ? 4 : series === 'M' ? 3 : 0;
  const remainder = (weighted(id.slice(1), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
  const table = series === 'S' || series === 'T' ? 'JZIHGFEDCBA' : series === 'M' ? 'KLJNPQRTUWX' : 'XWUTRQPNMLK';
  const index = series === 'M' ? 10 - remainder : remainder;
  return table.charAt(index) === id.charAt(8);
};

/** HKID: letters count A=10…Z=35, a missing first letter 36, weights 9…2, modulo 11 with A for 10 (HK Immigration Department). */
export const hongKongId = (letters: string, digits: string, check: string): boolean => {
  const padded = letters.padStart(2, ' ');
  const letter = (i: number): number => (padded.charAt(i) === ' ' ? 36 : padded.charCodeAt(i) - 55);
  const sum = 9 * letter(0) + 8 * letter(1) + weighted(digits, [7, 6, 5, 4, 3, 2]);
  const expected = (11 - (sum % 11)) % 11;
  return check.toUpperCase() === (expected === 10 ? 'A' : String(expected));
};

const VERHOEFF_D =
  '0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210'.split(' ');
const VERHOEFF_P = '0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258'.split(' ');

/** Verhoeff's dihedral check (J. Verhoeff, 1969), as used by UIDAI for Aadhaar. */
export const verhoeff = (digits: string): boolean => {
  let check = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const permuted = digitAt(VERHOEFF_P[i % 8] ?? '', digitAt(digits, digits.length - 1 - i));
    check = digitAt(VERHOEFF_D[check] ?? '', permuted);
  }
  return check === 0;
};

/** NHS number: weights 10…2, modulo 11, ten is never issued (NHS Data Dictionary). */
export const nhsNumber = (digits: string): boolean => {
  const check = (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check !== 10 && check === digitAt(digits, 9);
};

/** ISO 13616 with ISO 7064 MOD 97-10: the first four characters moved to the end must leave 1. */
export const ibanCheck = (iban: string): boolean => {
  let remainder = 0;
  for (let i = 4; i < iban.length + 4; i += 1) {
    const code = iban.charCodeAt(i % iban.length);
    const value = code > 64 ? code - 55 : code - 48;
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
};

/** Spanish DNI and NIE: the letter at number modulo 23 (Ministerio del Interior). */
export const spanishDni = (digits: string, letter: string): boolean => 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === letter;

/** ABA routing number: weights 3 7 1, modulo 10. */
export const abaRouting = (digits: string): boolean => weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
