import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The layers, from the law outwards. */
export const LAYERS = ['domain', 'procedures', 'forms', 'templates', 'functions', 'infra'] as const;

export type Layer = (typeof LAYERS)[number];

/** Every file below a folder of the project, as paths from the root with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').includes('node_modules'))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The names of the folders directly inside a folder. */
export function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** A TypeScript text without its comments, so that words about a thing are not taken for its use. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|[\s;,{}()])\/\/.*$/gmu, '$1');
}

/** Everything a module imports, re-exports or loads by name, types included. */
export function importsOf(text: string): string[] {
  const code = codeOf(text);
  const forms = [
    /(?<!['"])\bfrom\s*(['"])([^'"\n]+)\1/gu,
    /\bimport\s*(['"])([^'"\n]+)\1/gu,
    /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/gu,
    /\brequire\s*\(\s*(['"`])([^'"`\n]+)\1/gu,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[2] ?? ''));
}
