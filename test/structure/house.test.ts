import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forms } from '../../forms/registry.ts';
import { procedures } from '../../procedures/registry.ts';
import { registry } from '../../templates/registry.ts';
import { codeOf, filesIn, foldersIn, LAYERS, ROOT, textOf } from './files.ts';

const product = LAYERS.flatMap(filesIn);
const tests = filesIn('test');
const isText = (path: string) => /\.(?:ts|mjs|js|json|hbs|css|txt|svg|md)$/u.test(path);

/** The folders of a layer that are no place. */
const NO_PLACE: Readonly<Record<'procedures' | 'forms' | 'templates', readonly string[]>> = {
  procedures: ['law'],
  forms: ['checks', 'read'],
  templates: ['case-file', 'engine', 'fonts', 'forms', 'pages', 'partials', 'seal', 'standard', 'styles'],
};

/** Folders of templates with documents of no place: they are in the registry all the same. */
const COMMON = ['case-file', 'standard'];

/** Places whose papers can be printed while nothing stands in procedures for them. */
const PAPERS_ONLY: readonly string[] = [];

function placesIn(layer: keyof typeof NO_PLACE): string[] {
  return foldersIn(layer).filter((name) => !NO_PLACE[layer].includes(name));
}

function placesOf(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.split('/')[0] ?? ''))].sort();
}

describe('a place is a folder, and no folder is forgotten', () => {
  test('every folder of procedures that has an index is a place whose procedures are in the registry', () => {
    // A folder without an index holds what forms and papers quote, and no procedure yet.
    const made = placesIn('procedures').filter((place) => product.includes(`procedures/${place}/index.ts`));
    expect(placesOf(procedures.map(({ id }) => id))).toEqual(made);
  });

  test('every folder of forms is a place whose forms are in the registry', () => {
    expect(placesOf(forms.map(({ id }) => id))).toEqual(placesIn('forms'));
  });

  test('every folder of templates is a place whose documents are in the registry', () => {
    const places = placesOf(registry.documents().map(({ id }) => id));
    expect(places).toEqual([...placesIn('templates'), ...COMMON].sort());
  });

  test('a place that has forms or templates has procedures', () => {
    const without = [...placesIn('forms'), ...placesIn('templates')].filter(
      (place) => !placesIn('procedures').includes(place),
    );
    expect([...new Set(without)].sort()).toEqual(PAPERS_ONLY);
  });
});

/** Names of the five documents' places and agencies, in Chinese and as folders are called. */
const PLACES =
  /聊城|聊医|东昌府|liaocheng|山东|shandong|广东|粤医|guangdong|湛江|zhanjiang|揭阳|jieyang|吉林|吉医|jilin/iu;
/** Made-up institutions and scenarios: what an installation or its users would bring. */
const FIXTURES = ['infra/local/demo/', 'infra/cli/scenarios/'];

test('domain, functions and infra name no jurisdiction, not even in a comment', () => {
  const strays = ['domain', 'functions', 'infra']
    .flatMap(filesIn)
    .filter((path) => !FIXTURES.some((folder) => path.startsWith(folder)))
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) => (PLACES.test(line) ? `${path}:${index + 1} ${line.trim()}` : [])),
    );
  expect(strays).toEqual([]);
});

test('the top level holds the house and nothing else', () => {
  const house = [
    ...LAYERS,
    'test',
    'README.md',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'cdk.json',
  ];
  const made = ['node_modules', 'cdk.out'];
  const strays = readdirSync(ROOT).filter(
    (name) =>
      !name.startsWith('.') && !house.includes(name) && !made.includes(name) && !name.endsWith('.log'),
  );
  expect(strays).toEqual([]);
});

test('files and folders are ASCII kebab-case, except the texts of the law under their own names', () => {
  const odd = [...product, ...tests].filter(
    (path) => !path.startsWith('procedures/law/') && !/^[a-z0-9]+(?:[-./][a-z0-9]+)*$/u.test(path),
  );
  expect(odd).toEqual([]);
});

/** Files that may be longer than a person reads at a sitting, and why. */
const LONG: Readonly<Record<string, string>> = {
  'functions/api/client/schema.d.ts': 'made from the OpenAPI document, never by hand',
  'infra/timeline.asl.json': 'one state machine, deployed as one file',
};

const length = (path: string) => textOf(path).trimEnd().split('\n').length;
const over = (paths: readonly string[], most: number) =>
  paths
    .filter((path) => isText(path) && !path.startsWith('procedures/law/') && !(path in LONG))
    .map((path) => ({ path, lines: length(path) }))
    .filter(({ lines }) => lines > most);

describe('files are small', () => {
  test('no file of the product has more than 250 lines, but for those listed with a reason', () => {
    expect(over(product, 250)).toEqual([]);
  });

  test('no test file is much longer: one world, one file', () => {
    expect(over(tests, 320)).toEqual([]);
  });

  test('every file on the list is there and long', () => {
    for (const path of Object.keys(LONG)) expect(length(path), path).toBeGreaterThan(250);
  });
});

test('nothing is left undone, left out or singled out', () => {
  const marks = /TO[D]O|FIX[M]E|XX[X]\b|HA[C]K\b/u;
  const quiet = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fails)\b|\bx(?:it|describe)\s*\(/u;
  const code = [...product, ...tests].filter((path) => /\.(?:ts|mjs|js|hbs)$/u.test(path));
  expect(code.filter((path) => marks.test(textOf(path)))).toEqual([]);
  const written = tests.filter((path) => path.endsWith('.ts') && !path.startsWith('test/structure/'));
  expect(written.filter((path) => quiet.test(codeOf(textOf(path))))).toEqual([]);
});

test('no template puts text on paper or page without escaping it', () => {
  const raw = product
    .filter((path) => path.endsWith('.hbs'))
    .filter((path) => /\{\{\{|\{\{&/u.test(textOf(path)));
  expect(raw).toEqual([]);
});

test('no document has a script, an event handler or anything from the network', () => {
  const documents = product.filter(
    (path) => path.endsWith('.hbs') && path.startsWith('templates/') && !path.startsWith('templates/pages/'),
  );
  expect(documents.length).toBeGreaterThan(5);
  const live = /<script|\son\w+\s*=|https?:\/\/|javascript:/iu;
  expect(documents.filter((path) => live.test(textOf(path)))).toEqual([]);
});

test('the product names no workplace: no machine path outside the project, no session, no agent', () => {
  const names = /\/wo[r]k\/|\/ro[o]t\/|CLA[U]DE|\bL[L]M\b/iu;
  expect([...product, ...tests].filter((path) => isText(path) && names.test(textOf(path)))).toEqual([]);
});
