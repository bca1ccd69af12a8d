import { findAddresses } from './addresses.ts';
import { findAnswers } from './answers.ts';
import { findBankCodes, findIbans, findSortCodePairs } from './bank.ts';
import { findCards } from './cards.ts';
import { findChineseNames } from './chinese-names.ts';
import { findCuedNumbers } from './cued-numbers.ts';
import { findDatesOfBirth } from './dates-of-birth.ts';
import { findEmails } from './emails.ts';
import { findTokens } from './encoded.ts';
import { findHandles } from './handles.ts';
import type { Finding } from './kinds.ts';
import { findNames } from './names.ts';
import { findNumericNationalIds } from './national-ids.ts';
import { findLetteredNationalIds } from './national-ids-lettered.ts';
import { findUnknownNumbers } from './numbers.ts';
import { findPasswords } from './passwords.ts';
import { findPhones } from './phones.ts';
import { findPlates } from './plates.ts';
import type { Recogniser, Scan } from './scan.ts';
import { findCodes } from './secrets.ts';
import { findSignOffs } from './sign-offs.ts';
import { findSpokenEmails } from './spoken-emails.ts';
import { findChineseSpokenEmails } from './spoken-emails-chinese.ts';
import { findSpokenNumbers } from './spoken-numbers.ts';
import { findIpAddresses, findLinks } from './web.ts';

/** One recogniser per family; each reads the shared scan, knows nothing of the others, and runs in linear time. */
const RECOGNISERS: readonly Recogniser[] = [
  findLinks,
  findEmails,
  findSpokenEmails,
  findChineseSpokenEmails,
  findTokens,
  findIbans,
  findBankCodes,
  findSortCodePairs,
  findLetteredNationalIds,
  findCards,
  findNumericNationalIds,
  findPhones,
  findPlates,
  findIpAddresses,
  findCuedNumbers,
  findCodes,
  findPasswords,
  findHandles,
  findDatesOfBirth,
  findSpokenNumbers,
  findUnknownNumbers,
  findNames,
  findChineseNames,
  findSignOffs,
  findAddresses,
  findAnswers,
];

/** All findings of one text, overlaps and all. */
export const recognise = (scan: Scan): Finding[] => RECOGNISERS.flatMap((find) => find(scan));
