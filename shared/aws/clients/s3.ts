import { S3Client } from '@aws-sdk/client-s3';
import { once, REPEATABLE } from './once.ts';

/** Path style works for every bucket name, also one with dots. */
export const objects = once(() => new S3Client({ ...REPEATABLE, forcePathStyle: true }));
