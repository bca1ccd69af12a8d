import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { once, REPEATABLE } from './once.ts';

export const tables = once(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient(REPEATABLE), { marshallOptions: { removeUndefinedValues: true } }),
);
