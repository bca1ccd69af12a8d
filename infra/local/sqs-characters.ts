/**
 * What SQS refuses in a body: control characters but tab, line feed and carriage return (those of Latin-1 are let through), lone
 * surrogates, and the two non-characters.
 */
const REFUSED = /(?![\t\n\r\u{7f}-\u{9f}])\p{Cc}|\p{Cs}|[\u{fffe}\u{ffff}]/u;

export const sqsRefuses = (body: string): boolean => REFUSED.test(body);
