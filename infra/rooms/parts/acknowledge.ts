import { Stack, Validations } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type BucketLike, foundationModelAnywhere } from './grants.ts';

/**
 * Every finding of cdk-nag that stands, each with the reason a security reviewer should judge. Each names the one resource it is
 * about: another wildcard in the same role is found again.
 */
const acknowledgeWildcard = (scope: Construct, resource: string, reason: string): void =>
  Validations.of(scope).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${asNagWritesIt(Stack.of(scope).resolve(resource))}]`,
    reason,
  });

export const acknowledgeObjects = (scope: Construct, bucket: BucketLike): void =>
  acknowledgeWildcard(
    scope,
    bucket.arnForObjects('*'),
    'Reads (s3:GetObject only) any object of the one transcript bucket: senders choose the keys, so there is no narrower prefix.',
  );

export const acknowledgeQuarantine = (scope: Construct, bucket: BucketLike, prefix: string): void =>
  acknowledgeWildcard(
    scope,
    bucket.arnForObjects(`${prefix}*`),
    `Writes (s3:PutObject only) what could not be read, under ${prefix} of the one transcript bucket; keys are made of content hashes.`,
  );

export const acknowledgeModel = (scope: Construct, profile: string): void =>
  acknowledgeWildcard(
    scope,
    foundationModelAnywhere(profile),
    'One model (bedrock:InvokeModel only) in whatever region the inference profile picks; a condition on bedrock:InferenceProfileArn ties every call to that profile, whose geography is checked at synth.',
  );

export const acknowledgeTargetDeadLetters = (queue: Queue): void =>
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason:
      'It is itself the dead-letter queue of an EventBridge target, which cdk-nag does not recognise; an alarm rings on its first message.',
  });

/** cdk-nag names a resource by its ARN with references flattened: `<LogicalId.Arn>/*`. */
const asNagWritesIt = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Record<string, unknown>;
  if (typeof Ref === 'string') return `<${Ref}>`;
  if (Array.isArray(attribute)) return `<${attribute.join('.')}>`;
  if (Array.isArray(join) && Array.isArray(join[1])) return join[1].map(asNagWritesIt).join(String(join[0]));
  return JSON.stringify(value);
};
