import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseTemplate, partialName, templateFiles } from './compile.ts';
import type { DocumentDefinition } from './document.ts';
import { templatesRoot } from './files.ts';
import { KNOWN_HELPERS } from './helpers.ts';
import { ANYTHING, PLAIN, type Shape, shapeOf, withFields } from './shapes.ts';

/** What `@name` is in a document: see `renderer`, and what Handlebars sets in a list. */
const ROOT_VALUES = ['title', 'titleSize', 'place', 'copies', 'blank', 'seal', 'sealAnchor'];
const LOOP_VALUES = ['index', 'key', 'first', 'last'];

/** Where a piece of template stands: what `this`, `../this` … are, and what has been asked for not being null. */
interface Scope {
  shapes: readonly Shape[];
  /** Paths that an `if` or `with` around has found to be there. */
  given: readonly string[];
  /** Inside the block a partial was given, where there is one. */
  block: (() => void) | undefined;
}

type Expression = hbs.AST.Expression;
const isPath = (node: Expression): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isCall = (node: Expression): node is hbs.AST.SubExpression => node.type === 'SubExpression';

/** Reads templates and their partials once, and holds documents against them. */
export function createFieldCheck(root: string = templatesRoot()): (document: DocumentDefinition) => string[] {
  const read = (path: string) =>
    parseTemplate(readFileSync(isAbsolute(path) ? path : join(root, path), 'utf8'), path);
  const partials = new Map<string, string>();
  for (const file of templateFiles(root)) {
    const name = partialName(file);
    if (name !== undefined) partials.set(name, file);
  }
  const trees = new Map<string, hbs.AST.Program>();
  const treeOf = (path: string) => {
    const tree = trees.get(path) ?? read(path);
    trees.set(path, tree);
    return tree;
  };

  /** Every field the document's template names and its schema does not have, one line each; empty when all is well. */
  return (document) => {
    const data = shapeOf(document.data);
    const faults = new Set<string>();
    const seen = new Set<string>();

    function walk(program: hbs.AST.Program | undefined, file: string, scope: Scope): void {
      for (const statement of program?.body ?? []) node(statement, file, scope);
    }

    function node(statement: hbs.AST.Statement, file: string, scope: Scope): void {
      const known: Partial<Record<string, (of: never) => void>> = {
        MustacheStatement: (of: hbs.AST.MustacheStatement) => void call(of, file, scope),
        BlockStatement: (of: hbs.AST.BlockStatement) => block(of, file, scope),
        PartialStatement: (of: hbs.AST.PartialStatement) => partial(of, file, scope),
        PartialBlockStatement: (of: hbs.AST.PartialBlockStatement) => partial(of, file, scope, of.program),
      };
      known[statement.type]?.(statement as never);
    }

    /** A helper with its arguments, or a field. */
    function call(
      of: Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'>,
      file: string,
      scope: Scope,
    ): Shape {
      for (const one of [...of.params, ...(of.hash?.pairs ?? []).map(({ value }) => value)])
        value(one, file, scope);
      const named = isPath(of.path) ? of.path.original : '';
      return named in KNOWN_HELPERS ? PLAIN : value(of.path, file, scope);
    }

    function value(of: Expression | hbs.AST.Literal, file: string, scope: Scope): Shape {
      if (isCall(of)) return call(of, file, scope);
      return isPath(of) ? path(of, file, scope) : PLAIN;
    }

    function path(of: hbs.AST.PathExpression, file: string, scope: Scope): Shape {
      const fault = (why: string) => {
        faults.add(`${file}:${of.loc.start.line} {{${of.original}}} ${why}`);
        return ANYTHING;
      };
      const [first = '', ...rest] = of.parts;
      let here: Shape | undefined = scope.shapes[of.depth];
      let parts = of.parts;
      if (of.data) {
        if (ROOT_VALUES.includes(first) || LOOP_VALUES.includes(first)) return PLAIN;
        if (first !== 'root') return fault(`is no value of the print`);
        [here, parts] = [data, rest];
      }
      if (!here) return fault('goes up too far');
      let at = scopeName(scope, of.depth);
      for (const part of parts) {
        if (here.nullable && !scope.given.includes(at))
          return fault(`may be null before .${part}; ask with #if or #with`);
        const next: Shape | string = here.field(part);
        if (typeof next === 'string') return fault(next);
        here = next;
        at = `${at}.${part}`;
      }
      return scope.given.includes(at) ? { ...here, nullable: false } : here;
    }

    /** How `given` names what a path stands for: by how deep its scope lies, so that it holds in inner scopes too. */
    const scopeName = (scope: Scope, up: number) => String(scope.shapes.length - up);
    const nameOf = (of: Expression, scope: Scope) =>
      isPath(of) && !of.data ? [[scopeName(scope, of.depth), ...of.parts].join('.')] : [];

    function block(of: hbs.AST.BlockStatement, file: string, scope: Scope): void {
      const name = isPath(of.path) ? of.path.original : '';
      const [about] = of.params;
      const shape = about ? value(about, file, scope) : ANYTHING;
      for (const more of of.params.slice(1)) value(more, file, scope);
      const there = about ? [...scope.given, ...nameOf(about, scope)] : scope.given;
      const into = (inner: Shape): Scope => ({ ...scope, shapes: [inner, ...scope.shapes], given: there });
      if (name === 'each') {
        const item = shape.item();
        if (!item) faults.add(`${file}:${of.loc.start.line} {{#each}} over what is no list`);
        walk(of.program, file, into(item ?? ANYTHING));
        walk(of.inverse, file, scope);
        return;
      }
      if (name === 'with') {
        walk(of.program, file, into({ ...shape, nullable: false }));
        walk(of.inverse, file, scope);
        return;
      }
      walk(of.program, file, name === 'if' ? { ...scope, given: there } : scope);
      walk(of.inverse, file, name === 'unless' ? { ...scope, given: there } : scope);
    }

    function partial(
      of: Pick<hbs.AST.PartialStatement, 'name' | 'params' | 'hash' | 'loc'>,
      file: string,
      scope: Scope,
      inside?: hbs.AST.Program,
    ): void {
      const name = isPath(of.name) ? of.name.original : String(Reflect.get(of.name, 'original') ?? '');
      if (name === '@partial-block') {
        scope.block?.();
        return;
      }
      const target = partials.get(name);
      if (target === undefined) {
        faults.add(`${file}:${of.loc.start.line} there is no partial ${name}`);
        return;
      }
      const [context] = of.params;
      const base = (context ? value(context, file, scope) : scope.shapes[0]) ?? ANYTHING;
      const added = new Map((of.hash?.pairs ?? []).map((pair) => [pair.key, value(pair.value, file, scope)]));
      const shape = withFields(base, added);
      const block = inside && (() => walk(inside, file, scope));
      const given = context || added.size > 0 ? [] : scope.given;
      const key = `${name} ${shape.key} ${given.join()} ${block ? of.loc.start.line : ''}`;
      if (seen.has(key)) return;
      seen.add(key);
      const shapes = [shape, ...(context || added.size > 0 ? [] : scope.shapes.slice(1))];
      walk(treeOf(target), target, { shapes, given, block });
    }

    walk(treeOf(document.template), document.template, { shapes: [data], given: [], block: undefined });
    return [...faults];
  };
}
