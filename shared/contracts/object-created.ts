import { z } from 'zod';
import { contract } from './contract.ts';

/** S3 → EventBridge → SQS: the whole event is the message body; the key is plain, not URL-encoded. */
export const objectCreated = contract({
  name: 'aws.s3.object-created',
  version: 0,
  schema: z.object({
    source: z.literal('aws.s3'),
    'detail-type': z.literal('Object Created'),
    time: z.string(),
    detail: z.object({
      bucket: z.object({ name: z.string() }),
      object: z.object({
        key: z.string(),
        size: z.number().optional(),
        etag: z.string().optional(),
        'version-id': z.string().optional(),
        sequencer: z.string().optional(),
      }),
    }),
  }),
  example: {
    source: 'aws.s3',
    'detail-type': 'Object Created',
    time: '2026-11-20T13:09:50Z',
    detail: {
      bucket: { name: 'transcripts' },
      object: {
        key: 'Analysis/Voice/2026/11/20/c1_analysis_2026-11-20T13:09:40Z.json',
        size: 19852,
        etag: 'e1',
        sequencer: '0064D3901D00059242',
      },
    },
  },
});

export type ObjectCreated = z.infer<typeof objectCreated.schema>;
