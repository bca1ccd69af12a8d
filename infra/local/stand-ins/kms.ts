import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { KeyDefinition } from '../template/definitions.ts';
import type { WireReply } from '../wire/messages.ts';
import { errorReply, jsonReply, parseJson } from '../wire/messages.ts';
import type { StandIn } from './stand-in.ts';

type Body = Readonly<Record<string, unknown>>;
type Context = Readonly<Record<string, string>>;

const MAC_ALGORITHMS: Readonly<Record<string, string>> = {
  HMAC_SHA_256: 'sha256',
  HMAC_SHA_384: 'sha384',
  HMAC_SHA_512: 'sha512',
};
const MOST_BYTES = 4096;

/** A failure as the service would name it. */
class KmsProblem extends Error {
  readonly reply: WireReply;
  constructor(name: string, message: string) {
    super(name);
    this.reply = errorReply(400, name, message);
  }
}

const bytes = (value: unknown, field: string): Buffer => {
  const decoded = Buffer.from(String(value ?? ''), 'base64');
  if (decoded.length === 0 || decoded.length > MOST_BYTES + 512) {
    throw new KmsProblem('ValidationException', `${field} must have 1 to ${MOST_BYTES} bytes.`);
  }
  return decoded;
};

const secretOf = (key: KeyDefinition, use: string): Buffer =>
  createHmac('sha256', 'careline local stand-in: not a secret').update(`${use}:${key.id}`).digest();

const canonical = (context: unknown): string =>
  JSON.stringify(Object.entries((context ?? {}) as Context).sort(([a], [b]) => (a < b ? -1 : 1)));

const encrypt = (key: KeyDefinition, plaintext: Buffer, context: string): Buffer => {
  // The nonce comes from the content, so that a second run seals the same bytes.
  const nonce = createHmac('sha256', secretOf(key, 'nonce'))
    .update(context)
    .update('\0')
    .update(plaintext)
    .digest()
    .subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', secretOf(key, 'encrypt'), nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from(key.keyId.replaceAll('-', ''), 'hex'), nonce, cipher.getAuthTag(), sealed]);
};

const decrypt = (keys: readonly KeyDefinition[], blob: Buffer, context: string): { key: KeyDefinition; plaintext: Buffer } => {
  const header = blob.subarray(0, 16).toString('hex');
  const key = keys.find(({ keyId }) => keyId.replaceAll('-', '') === header);
  if (key === undefined) throw new KmsProblem('InvalidCiphertextException', '');
  try {
    const decipher = createDecipheriv('aes-256-gcm', secretOf(key, 'encrypt'), blob.subarray(16, 28))
      .setAAD(Buffer.from(context))
      .setAuthTag(blob.subarray(28, 44));
    return { key, plaintext: Buffer.concat([decipher.update(blob.subarray(44)), decipher.final()]) };
  } catch {
    throw new KmsProblem('InvalidCiphertextException', '');
  }
};

/** Keys of the template with secrets derived from their names: real cryptography, no real secret. */
export const kmsStandIn = (keys: readonly KeyDefinition[]): StandIn => {
  const find = (id: unknown): KeyDefinition => {
    const name = String(id ?? '');
    const key = keys.find((one) => [one.keyId, one.arn].includes(name));
    if (key === undefined) throw new KmsProblem('NotFoundException', 'No such key.');
    return key;
  };
  const macKey = (body: Body): KeyDefinition => {
    const key = find(body.KeyId);
    if (!key.spec.startsWith('HMAC')) throw new KmsProblem('InvalidKeyUsageException', 'The key is not for MACs.');
    return key;
  };
  const cipherKey = (body: Body): KeyDefinition => {
    const key = find(body.KeyId);
    if (key.spec !== 'SYMMETRIC_DEFAULT') throw new KmsProblem('InvalidKeyUsageException', 'The key is not for encryption.');
    return key;
  };
  const macOf = (body: Body, key: KeyDefinition): Buffer =>
    createHmac(MAC_ALGORITHMS[String(body.MacAlgorithm)] ?? 'sha256', secretOf(key, 'mac'))
      .update(bytes(body.Message, 'Message'))
      .digest();

  const actions: Readonly<Record<string, (body: Body) => object>> = {
    GenerateMac: (body) => {
      const key = macKey(body);
      return { Mac: macOf(body, key).toString('base64'), KeyId: key.arn, MacAlgorithm: body.MacAlgorithm };
    },
    VerifyMac: (body) => {
      const key = macKey(body);
      if (!macOf(body, key).equals(bytes(body.Mac, 'Mac'))) throw new KmsProblem('KMSInvalidMacException', '');
      return { MacValid: true, KeyId: key.arn, MacAlgorithm: body.MacAlgorithm };
    },
    Encrypt: (body) => {
      const key = cipherKey(body);
      const blob = encrypt(key, bytes(body.Plaintext, 'Plaintext'), canonical(body.EncryptionContext));
      return { CiphertextBlob: blob.toString('base64'), KeyId: key.arn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    },
    Decrypt: (body) => {
      const { key, plaintext } = decrypt(keys, bytes(body.CiphertextBlob, 'CiphertextBlob'), canonical(body.EncryptionContext));
      if (body.KeyId !== undefined && find(body.KeyId) !== key) throw new KmsProblem('IncorrectKeyException', '');
      return { Plaintext: plaintext.toString('base64'), KeyId: key.arn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
    },
    GenerateDataKey: (body) => {
      const key = cipherKey(body);
      const context = canonical(body.EncryptionContext);
      const plaintext = createHmac('sha256', secretOf(key, 'data-key')).update(context).digest();
      return {
        CiphertextBlob: encrypt(key, plaintext, context).toString('base64'),
        Plaintext: plaintext.toString('base64'),
        KeyId: key.arn,
      };
    },
  };

  return {
    announcement: 'stand-in: KMS (real HMAC and AES-GCM under keys derived from their names)',
    backend: async ({ headers, body }) => {
      const action =
        String(headers['x-amz-target'] ?? '')
          .split('.')
          .at(-1) ?? '';
      const run = actions[action];
      if (run === undefined) return errorReply(400, 'UnsupportedOperationException', `${action} has no stand-in.`);
      try {
        return jsonReply(200, run(parseJson(body)));
      } catch (error) {
        if (error instanceof KmsProblem) return error.reply;
        throw error;
      }
    },
  };
};
