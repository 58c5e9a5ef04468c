import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, filesIn, importsOf, LAYERS, type Layer, textOf } from './files.ts';

/** What a layer may import besides itself: imports run one way, and forms and templates do not know each other. */
const MAY_IMPORT = {
  domain: [],
  procedures: ['domain'],
  forms: ['domain', 'procedures'],
  templates: ['domain', 'procedures'],
  functions: ['domain', 'procedures', 'forms', 'templates'],
  infra: ['domain', 'procedures', 'forms', 'templates', 'functions'],
} as const satisfies Record<Layer, readonly Layer[]>;

/** The only things from outside the project that the pure layers use, and where. */
const PURE_MAY_USE: Readonly<Record<string, readonly string[]>> = {
  // Links of the hash chain.
  'domain/sha256.ts': ['node:crypto'],
  // The texts of the law, read for tests and the command line.
  'procedures/law.ts': ['node:fs'],
};

interface Import {
  file: string;
  /** As written. */
  of: string;
  /** The path from the root it resolves to; undefined for packages. */
  path: string | undefined;
}

function importsIn(layer: Layer): Import[] {
  return filesIn(layer)
    .filter((file) => /\.(?:ts|mjs)$/u.test(file))
    .flatMap((file) =>
      importsOf(textOf(file)).map((of) => ({
        file,
        of,
        path: of.startsWith('.') ? posix.join(posix.dirname(file), of) : undefined,
      })),
    );
}

const all: Record<Layer, Import[]> = {
  domain: importsIn('domain'),
  procedures: importsIn('procedures'),
  forms: importsIn('forms'),
  templates: importsIn('templates'),
  functions: importsIn('functions'),
  infra: importsIn('infra'),
};
const shown = ({ file, of }: Import) => `${file}: ${of}`;

describe('imports run one way: domain <- procedures <- forms, templates <- functions <- infra', () => {
  test.each(LAYERS)('%s imports only from itself and from layers before it', (layer) => {
    const allowed: readonly string[] = [layer, ...MAY_IMPORT[layer]];
    const strays = all[layer].filter(({ path }) => path && !allowed.includes(path.split('/')[0] ?? ''));
    expect(strays.map(shown)).toEqual([]);
    expect(all[layer].length).toBeGreaterThan(0);
  });

  test('the reading of imports finds every way to write one', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type { B } from './b.ts';",
      "export * from './c.ts';",
      "import './d.ts';",
      "const e = await import('./e.ts');",
      `const f = await import(\`./\${place}/f.ts\`);`,
      "// import './g.ts';",
      "/* from './h.ts' */",
      'import {\n  i,\n} from "./i.ts";',
    ].join('\n');
    expect(importsOf(text).sort()).toEqual(
      ['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', `./\${place}/f.ts`, './i.ts'].sort(),
    );
  });

  test('no part of the product imports from its tests', () => {
    const strays = Object.values(all).flatMap((imports) =>
      imports.filter(({ path, of }) => path?.startsWith('test/') || of === 'vitest'),
    );
    expect(strays.map(shown)).toEqual([]);
  });

  test('local imports name their file with its ending, as Node needs them', () => {
    const bare = Object.values(all).flatMap((imports) =>
      imports.filter(({ path }) => path && !/\.(?:ts|mjs|js|json|hbs|css)$/u.test(path)),
    );
    expect(bare.map(shown)).toEqual([]);
  });
});

describe('the rules of law are pure', () => {
  test.each(['domain', 'procedures'] as const)('%s uses nothing from outside but what is listed', (layer) => {
    const foreign = all[layer].filter(
      ({ file, of, path }) => path === undefined && !(PURE_MAY_USE[file] ?? []).includes(of),
    );
    expect(foreign.map(shown)).toEqual([]);
  });

  test('forms validate with zod and nothing else from outside', () => {
    expect(all.forms.filter(({ of, path }) => path === undefined && of !== 'zod').map(shown)).toEqual([]);
  });

  test('templates do not know AWS or the web framework', () => {
    const foreign = all.templates.filter(({ of }) => /^(?:@aws-sdk|aws-|hono)/u.test(of));
    expect(foreign.map(shown)).toEqual([]);
  });

  test.each(['domain', 'procedures', 'forms'] as const)(
    '%s knows no wall clock, no time zone, no chance',
    (layer) => {
      const clocks =
        /\b(?:Date|Intl|Temporal|performance|process|setTimeout|setInterval)\s*[.(]|Math\.random|\bnew Date\b/u;
      const strays = filesIn(layer)
        .filter((file) => file.endsWith('.ts'))
        .filter((file) => clocks.test(codeOf(textOf(file))));
      expect(strays).toEqual([]);
    },
  );
});

test('functions read their clock from the runtime, and the machine clock in one place', () => {
  const strays = filesIn('functions')
    .filter((file) => file.endsWith('.ts') && file !== 'functions/runtime.ts')
    .filter((file) => /\bDate\.now\b|new Date\(\)/u.test(codeOf(textOf(file))));
  expect(strays).toEqual([]);
});
