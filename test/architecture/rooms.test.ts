import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');

const resolved = (file: string, specifier: string): string =>
  specifier.startsWith('.') ? relative(ROOT, join(ROOT, file, '..', specifier)) : specifier;

const roomOf = (file: string): string => file.split('/')[1] ?? '';

const roleOf = (file: string): 'handler' | 'adapter' | 'pure' =>
  file.endsWith('.handler.ts') ? 'handler' : file.endsWith('.adapter.ts') ? 'adapter' : 'pure';

const FUNCTIONS = filesIn('functions');

/** Packages a pure file may use: parsing, arithmetic of time and of phone numbers, hashing; nothing that reaches outside. */
const PURE_PACKAGES = new Set([
  'zod',
  'temporal-polyfill',
  'libphonenumber-js/min',
  'libphonenumber-js/core',
  'node:crypto',
  'node:zlib',
  'node:buffer',
]);

describe('the house', () => {
  it('given a pure file, when it imports, then only its own room, shared words and harmless packages', () => {
    const strangers = FUNCTIONS.filter((file) => roleOf(file) === 'pure').flatMap((file) =>
      importsOf(file)
        .map((specifier) => resolved(file, specifier))
        .filter((target) => {
          if (!target.includes('/') || !/^(functions|shared|infra|test)\//.test(target)) return !PURE_PACKAGES.has(target);
          return !(target.startsWith(`functions/${roomOf(file)}/`) || target.startsWith('shared/'));
        })
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('given an adapter, when it imports, then nothing of another room', () => {
    const strangers = FUNCTIONS.filter((file) => roleOf(file) === 'adapter').flatMap((file) =>
      importsOf(file)
        .map((specifier) => resolved(file, specifier))
        .filter((target) => target.startsWith('functions/') && !target.startsWith(`functions/${roomOf(file)}/`))
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('given the functions, when they import, then never infrastructure or tests', () => {
    const strangers = [...FUNCTIONS, ...filesIn('shared')].flatMap((file) =>
      importsOf(file)
        .map((specifier) => resolved(file, specifier))
        .filter((target) => /^(infra|test)\//.test(target) || target.startsWith('aws-cdk'))
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('given a handler, when it is read, then it is a wiring diagram of at most 40 lines', () => {
    const long = FUNCTIONS.filter((file) => roleOf(file) === 'handler')
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 40);
    expect(long).toEqual([]);
  });

  it('given the source, when it mints masked text, then only the privacy room does (law 1)', () => {
    const minting = [...FUNCTIONS, ...filesIn('shared')].filter((file) =>
      / as (?:unknown as )?MaskedText\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(
      minting.filter((file) => !file.startsWith('functions/privacy/') && file !== 'shared/vocabulary/masked-text.ts'),
    ).toEqual([]);
  });

  it('given the source, when it logs or throws, then no console, no random value and no wall clock outside the runtime', () => {
    const careless = FUNCTIONS.filter((file) => roleOf(file) !== 'handler').filter((file) =>
      /console\.|Math\.random|Date\.now\(\)|new Date\(\)|randomUUID/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(careless).toEqual([]);
  });
});
