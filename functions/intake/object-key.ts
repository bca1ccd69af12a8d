import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Channel } from '../../shared/vocabulary/places.ts';
import { instantOf } from './fields.ts';

/** What the name of an S3 object tells about the conversation inside; each fact only where the key has a known shape. */
export interface ObjectKeyFacts {
  readonly contactId?: string;
  /** Connect names its files by the moment the agent was connected: the nearest thing to a start that a voice file has. */
  readonly at?: Instant;
  readonly channel?: Channel;
  /** True for the twin from which Connect or Transcribe removed personal data. */
  readonly redacted: boolean;
  /** The key without its redaction marks: raw file and redacted twin share it. */
  readonly twinKey: string;
}

/** Contact Lens: `Analysis/Voice[/Redacted]/2026/11/21/<contactId>_analysis[_redacted]_<time>.json`. */
const ANALYSIS_FILE = /(?:^|[^A-Za-z0-9-])([A-Za-z0-9][A-Za-z0-9-]{0,63})_ ?analysis(?:_redacted)?_ ?([^/]+?)\.json(?:\.gz)?$/i;
/** Plain chat: `ChatTranscripts/2026/11/21/<contactId>_20261121T13:09_UTC.json`. */
const CHAT_FILE = /(?:^|[^A-Za-z0-9-])([A-Za-z0-9][A-Za-z0-9-]{0,63})_(\d{8}_?T[^/]+?)\.json(?:\.gz)?$/i;
/** `2026-11-21T13:09:40Z`, `20260310_T22:35UTC`, `20261121T13:09_UTC`: all in UTC; people's marks may follow (`… copy`, `-2`). */
const FILE_TIME =
  /^(\d{4})-?(\d{2})-?(\d{2})_?T ?(\d{2})[:_-]?(\d{2})(?:[:_-]?(\d{2}(?:\.\d{1,3})?))?_? ?(?:Z|UTC)?(?:[-_. (~].*)?$/i;
/** Connect's contact ids; whatever stands before one in a file's name was put there by people who copied it. */
const CONTACT_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const FOLDERS: readonly (readonly [RegExp, Channel])[] = [
  [/(?:^|\/)Analysis\/Voice\//i, 'voice'],
  [/(?:^|\/)Analysis\/(?:Chat)\//i, 'chat'],
  [/(?:^|\/)Analysis\/Email\//i, 'email'],
  [/(?:^|\/)ChatTranscripts\//i, 'chat'],
];

export const readObjectKey = (written: string): ObjectKeyFacts => {
  const key = decoded(written);
  const slash = key.lastIndexOf('/');
  const folder = key.slice(0, slash + 1);
  const file = key.slice(slash + 1);
  const named = ANALYSIS_FILE.exec(file) ?? (/(?:^|\/)ChatTranscripts\//i.test(folder) ? CHAT_FILE.exec(file) : null);
  const at = fileTime(named?.[2] ?? '');
  const channel = FOLDERS.find(([shape]) => shape.test(folder))?.[1];
  const twinFile = file.replace(/_analysis_redacted_/i, '_analysis_').replace(/^redacted-/i, '');
  const twinFolder = folder.replace(/(Analysis\/(?:Voice|Chat|Email)\/)Redacted\//i, '$1');
  return {
    ...(named?.[1] !== undefined && { contactId: CONTACT_ID.exec(named[1])?.[0] ?? named[1] }),
    ...(at !== undefined && { at }),
    ...(channel !== undefined && { channel }),
    redacted: twinFile !== file || twinFolder !== folder,
    twinKey: twinFolder + twinFile,
  };
};

/** Keys reach us plain from EventBridge and percent-encoded from classic notifications and links. */
const decoded = (key: string): string => {
  if (!/%[0-9a-f]{2}/i.test(key)) return key;
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
};

const fileTime = (written: string): Instant | undefined => {
  const match = FILE_TIME.exec(written);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00'] = match;
  return instantOf(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

const AUDIO_AND_SUBTITLES = /\.(?:wav|mp3|mp4|m4a|flac|ogg|webm|amr|vtt|srt)$/i;

/**
 * Objects the services write beside their transcripts: recordings, subtitles, folder marks, and the probe with which
 * Transcribe tests its access. Their announcements need no work.
 */
export const isNoDocument = (key: string): boolean =>
  key.endsWith('/') || key.endsWith('.write_access_check_file.temp') || AUDIO_AND_SUBTITLES.test(key);
