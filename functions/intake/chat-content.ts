import type { JsonObject } from './fields.ts';
import { isObject } from './fields.ts';

/**
 * What a chat message says to its reader. Text and markdown stay as they are. Interactive messages (pickers, panels, forms
 * and the answers to them) are JSON inside a string: their titles and options are what people saw.
 */
export const readableContent = (contentType: string, content: unknown): string => {
  if (isObject(content)) return readableJson(content);
  if (typeof content !== 'string') return '';
  if (!/json|interactive/i.test(contentType)) return content;
  const parsed = parsedObject(content);
  return parsed === undefined ? content : readableJson(parsed);
};

const parsedObject = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Fields of the templates that are shown; dates of a time picker are options too. */
const SHOWN = new Set(['title', 'subtitle', 'text', 'label', 'description', 'date', 'value', 'message', 'body']);
/** Plumbing, and the line that is sent only after a choice was made. */
const HIDDEN = /^(?:replyMessage|templateType|templateIdentifier|version|type|id|.*Id|image.*|.*[uU]rl|icon.*)$/;
const MAX_PIECES = 60;
const MAX_DEPTH = 8;

const readableJson = (content: unknown): string => {
  const shown = pieces(content, (name) => SHOWN.has(name.toLowerCase()));
  // An unknown template or a form's answer: the customer's words are in fields we cannot know, so every text is read.
  const kept = shown.length > 0 ? shown : pieces(content, (name) => !/^action/i.test(name));
  return kept.slice(0, MAX_PIECES).join('\n');
};

type Shown = (name: string) => boolean;

const pieces = (value: unknown, isShown: Shown, name = '', depth = 0): readonly string[] => {
  if (typeof value === 'string') return value.trim() !== '' && isShown(name) ? [value.trim()] : [];
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((element) => pieces(element, isShown, name, depth + 1));
  return isObject(value) ? fieldPieces(value, isShown, depth + 1) : [];
};

const fieldPieces = (object: JsonObject, isShown: Shown, depth: number): readonly string[] =>
  Object.entries(object).flatMap(([name, field]) => (HIDDEN.test(name) ? [] : pieces(field, isShown, name, depth)));
