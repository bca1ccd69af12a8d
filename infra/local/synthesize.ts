import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TemplateDocument } from './template/resolve.ts';
import type { TemplateSource } from './template/template.ts';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Settings this machine deploys with: outreach is on, because nothing leaves the machine. */
export const LOCAL_SETTINGS: Readonly<Record<string, string>> = {
  stage: 'dev',
  outreach: 'on',
  emailFrom: 'care@careline.example',
  smsOrigination: 'Careline',
};

const SOURCES = ['infra', 'functions', 'shared', 'cdk.json', 'package-lock.json', 'tsconfig.json'];
/** What runs the stack here is not part of the stack. */
const NOT_SOURCES = [path.join('infra', 'local')];
const KEPT_ASSEMBLIES = 4;

/** An app that does not synthesize: says what the app said. */
export class SynthError extends Error {
  override readonly name = 'SynthError';
}

const filesUnder = async (relative: string): Promise<readonly string[]> => {
  const absolute = path.join(PROJECT, relative);
  if (NOT_SOURCES.includes(relative) || !existsSync(absolute)) return [];
  if (!(await stat(absolute)).isDirectory()) return [relative];
  const entries = (await readdir(absolute)).sort();
  return (await Promise.all(entries.map((entry) => filesUnder(path.join(relative, entry))))).flat();
};

const contentHash = async (context: object): Promise<string> => {
  const files = (await Promise.all(SOURCES.map(filesUnder))).flat();
  const hash = createHash('sha256').update(JSON.stringify({ context, node: process.version }));
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(path.join(PROJECT, file)));
  return hash.digest('hex').slice(0, 20);
};

interface CdkJson {
  readonly app: string;
  readonly context?: Readonly<Record<string, unknown>>;
}

const runApp = (app: string, environment: Readonly<Record<string, string>>): Promise<void> =>
  new Promise((resolve, reject) => {
    const [command = 'node', ...rest] = app.split(' ');
    const child = spawn(command === 'node' ? process.execPath : command, rest, {
      cwd: PROJECT,
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new SynthError(`The CDK app does not synthesize.\n${said.trim()}`)),
    );
  });

const build = async (target: string, cdk: CdkJson, context: object): Promise<void> => {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const working = await mkdtemp(path.join(folder, 'making-'));
  try {
    await runApp(cdk.app, { CDK_OUTDIR: working, CDK_CONTEXT_JSON: JSON.stringify(context) });
    await rename(working, target).catch((error: unknown) => {
      // Somebody else has just made the same one.
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(working, { recursive: true, force: true });
  }
};

const forgetOld = async (folder: string, current: string): Promise<void> => {
  const entries = (await readdir(folder)).filter((entry) => entry !== path.basename(current) && !entry.startsWith('making-'));
  const aged = await Promise.all(entries.map(async (entry) => ({ entry, at: (await stat(path.join(folder, entry))).mtimeMs })));
  const old = aged.sort((a, b) => b.at - a.at).slice(KEPT_ASSEMBLIES - 1);
  await Promise.all(old.map(({ entry }) => rm(path.join(folder, entry), { recursive: true, force: true })));
};

interface AssemblyManifest {
  readonly artifacts: Readonly<
    Record<string, { readonly type: string; readonly properties?: { readonly templateFile?: string } }>
  >;
}

/** The stack of a finished cloud assembly. */
export const readAssembly = async (directory: string): Promise<TemplateSource> => {
  const manifest = JSON.parse(await readFile(path.join(directory, 'manifest.json'), 'utf8')) as AssemblyManifest;
  const stacks = Object.entries(manifest.artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const [stackName, artifact] = stacks[0] ?? [];
  if (stackName === undefined) throw new SynthError(`The app made no stack in ${directory}.`);
  const file = path.join(directory, artifact?.properties?.templateFile ?? `${stackName}.template.json`);
  return { stackName, directory, document: JSON.parse(await readFile(file, 'utf8')) as TemplateDocument };
};

/**
 * Runs the CDK app as `cdk synth` does, offline, with this machine's settings, and reads its stack. The result is kept under the hash of
 * everything it is made of, inside the project: bundles find the AWS SDK in its `node_modules`.
 */
export const synthesize = async (settings: Readonly<Record<string, string>> = {}): Promise<TemplateSource> => {
  const cdk = JSON.parse(await readFile(path.join(PROJECT, 'cdk.json'), 'utf8')) as CdkJson;
  const context = { ...cdk.context, ...LOCAL_SETTINGS, ...settings };
  const target = path.join(PROJECT, '.careline', 'synth', await contentHash(context));
  if (!existsSync(path.join(target, 'manifest.json'))) {
    await build(target, cdk, context);
    await forgetOld(path.dirname(target), target);
  }
  return readAssembly(target);
};
