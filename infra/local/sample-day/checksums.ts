/** Makes numbers with valid check digits. Written apart from functions/privacy on purpose: two readings of each standard. */

/** ISO/IEC 7812-1: the check digit that follows the payload. */
export const withLuhn = (payload: string): string => {
  let sum = 0;
  [...payload].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return `${payload}${(10 - (sum % 10)) % 10}`;
};

const weightedSum = (digits: string, weights: readonly number[]): number =>
  [...digits].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? 0), 0);

/** GB 11643: seventeen digits, then a check character. */
export const withChineseCheck = (seventeen: string): string => {
  const weights = Array.from({ length: 17 }, (_, index) => 2 ** (17 - index) % 11);
  return `${seventeen}${'10X98765432'.charAt(weightedSum(seventeen, weights) % 11)}`;
};

/** Hong Kong identity card: one letter, six digits, check in brackets. */
export const hongKongCard = (letter: string, six: string): string => {
  const sum = 36 * 9 + (letter.charCodeAt(0) - 55) * 8 + weightedSum(six, [7, 6, 5, 4, 3, 2]);
  const check = (11 - (sum % 11)) % 11;
  return `${letter}${six}(${check === 10 ? 'A' : check})`;
};

/** Singapore NRIC of the S and T series. */
export const singaporeCard = (series: 'S' | 'T', seven: string): string => {
  const sum = weightedSum(seven, [2, 7, 6, 5, 4, 3, 2]) + (series === 'T' ? 4 : 0);
  return `${series}${seven}${'JZIHGFEDCBA'.charAt(sum % 11)}`;
};

/** ISO 13616: country, two check digits, account. */
export const iban = (country: string, account: string): string => {
  const numbers = [...`${account}${country}00`].map((character) => Number.parseInt(character, 36)).join('');
  const check = 98n - (BigInt(numbers) % 97n);
  return `${country}${String(check).padStart(2, '0')}${account}`;
};
