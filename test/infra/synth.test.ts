import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'careline-synth-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** As `cdk synth` runs it, with every bundle; no credentials, and a proxy that leads nowhere. */
const synthesize = (settings: Record<string, string>): void => {
  const { context } = JSON.parse(readFileSync(`${PROJECT}cdk.json`, 'utf8')) as { context: Record<string, unknown> };
  execFileSync(process.execPath, ['infra/app.ts'], {
    cwd: PROJECT,
    stdio: 'pipe',
    env: {
      PATH: process.env.PATH,
      HOME: out,
      CDK_OUTDIR: out,
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...settings }),
      HTTP_PROXY: 'http://127.0.0.1:9',
      HTTPS_PROXY: 'http://127.0.0.1:9',
    },
  });
};

interface Template {
  readonly Resources: Record<
    string,
    { readonly Type: string; readonly Properties?: { readonly Code?: { readonly S3Key?: string } } }
  >;
}

describe('cdk synth without a network', () => {
  test('writes one template and one bundle per function, with the intent model beside the conversation code', () => {
    synthesize({ stage: 'dev' });
    const template = JSON.parse(readFileSync(join(out, 'Careline-dev.template.json'), 'utf8')) as Template;
    const bundles = Object.entries(template.Resources)
      .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
      .map(([id, { Properties }]) => ({ id, folder: join(out, `asset.${Properties?.Code?.S3Key?.replace('.zip', '')}`) }));
    expect(bundles).toHaveLength(6);
    expect(bundles.filter(({ folder }) => !existsSync(join(folder, 'index.mjs')))).toEqual([]);
    const withModel = bundles.filter(({ folder }) => existsSync(join(folder, 'intent-model.bin')));
    expect(withModel.map(({ id }) => id)).toEqual([expect.stringContaining('Conversation')]);
  }, 120_000);

  test('stops with one clear sentence when a setting cannot work', () => {
    const attempt = (): void => synthesize({ stage: 'prod', model: 'global.amazon.nova-2-lite-v1:0' });
    expect(attempt).toThrow(/setting "model": global\.amazon\.nova-2-lite-v1:0 runs inference anywhere in the world/);
  }, 60_000);
});
