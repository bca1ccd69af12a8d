import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../functions/intake/read-document.ts';

describe('a contract of ours in a version of the future', () => {
  it.each(['transcript', 'desk', 'lifecycle', 'contact'])(
    'given careline.%s/2, then it says so, with the hash of the very bytes',
    (name) => {
      const body = JSON.stringify({ schema: `careline.${name}/2` });
      expect(readDocument(body, {})).toMatchObject({
        kind: 'refused',
        refusal: { code: 'unsupported-version', path: 'schema', sha256: createHash('sha256').update(body).digest('hex') },
      });
    },
  );
});
