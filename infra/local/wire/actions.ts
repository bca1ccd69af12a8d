import type { CallRecord } from './messages.ts';

/** Calls that change something outside the function: the points at which a crash is worth trying. */
const MUTATING: Readonly<Record<string, readonly string[]>> = {
  dynamodb: ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  sqs: ['SendMessage', 'SendMessageBatch'],
  s3: ['PutObject', 'CopyObject', 'DeleteObject', 'CompleteMultipartUpload'],
  events: ['PutEvents'],
  ses: ['SendEmail'],
  'sms-voice': ['SendTextMessage'],
};

export const isMutating = (call: Pick<CallRecord, 'service' | 'action'>): boolean =>
  MUTATING[call.service]?.includes(call.action) ?? false;

/** The permission a call needs where its name differs from the action's. */
const IAM_NAMES: Readonly<Record<string, string>> = {
  'sqs:SendMessageBatch': 'sqs:SendMessage',
  'sqs:DeleteMessageBatch': 'sqs:DeleteMessage',
  'sqs:ChangeMessageVisibilityBatch': 'sqs:ChangeMessageVisibility',
  's3:HeadObject': 's3:GetObject',
  's3:ListObjectsV2': 's3:ListBucket',
  's3:HeadBucket': 's3:ListBucket',
  's3:CopyObject': 's3:PutObject',
  's3:CreateMultipartUpload': 's3:PutObject',
  's3:UploadPart': 's3:PutObject',
  's3:CompleteMultipartUpload': 's3:PutObject',
  'bedrock:Converse': 'bedrock:InvokeModel',
  'bedrock:ConverseStream': 'bedrock:InvokeModelWithResponseStream',
};

export const iamAction = (call: Pick<CallRecord, 'service' | 'action'>): string => {
  const name = `${call.service}:${call.action}`;
  return IAM_NAMES[name] ?? name;
};
