import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import Handlebars from 'handlebars';
import { TemplateError } from './errors.ts';
import { templatesRoot } from './files.ts';
import { KNOWN_HELPERS, registerHelpers } from './helpers.ts';
import { loud } from './loud.ts';

/** Prints data through a template; `root` is what it sees as `@name`. Throws TemplateError. */
export type CompiledTemplate = (data: unknown, root: Record<string, unknown>) => string;

/** Templates compiled once each. */
export interface TemplateSet {
  compiled(path: string): CompiledTemplate;
}

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: KNOWN_HELPERS,
  preventIndent: true,
};

/** The one helper that takes no argument. */
const WITHOUT_ARGUMENT = 'seal';

/** Refuses what would print data unescaped, or take a helper for the field of the same name; then hands the tree on. */
function parse(handlebars: typeof Handlebars, source: string, name: string): hbs.AST.Program {
  let tree: hbs.AST.Program;
  try {
    tree = handlebars.parse(source);
  } catch (error) {
    throw new TemplateError(name, error instanceof Error ? error.message : String(error));
  }
  class Guard extends Handlebars.Visitor {
    override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
      if (!mustache.escaped)
        throw new TemplateError(name, `unescaped output on line ${mustache.loc.start.line}`);
      const original = 'original' in mustache.path ? mustache.path.original : '';
      const shadowed =
        mustache.params.length === 0 && original in KNOWN_HELPERS && original !== WITHOUT_ARGUMENT;
      if (shadowed) throw new TemplateError(name, `{{${original}}} is a helper; write {{this.${original}}}`);
      super.MustacheStatement(mustache);
    }
  }
  new Guard().accept(tree);
  return tree;
}

/** `partials/head.hbs` is `head`; `forms/partials/row.hbs` is `forms/row`. */
function partialName(file: string): string {
  const place = dirname(dirname(file)).split(sep).join('/');
  return `${place === '.' ? '' : `${place}/`}${basename(file, '.hbs')}`;
}

/** Reads the partials and makes a set of templates below the given folder. */
export function createTemplateSet(root = templatesRoot()): TemplateSet {
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  const read = (path: string) => parse(handlebars, readFileSync(join(root, path), 'utf8'), path);
  // The pages of the web have helpers and partials of their own.
  for (const file of globSync('**/partials/*.hbs', { cwd: root, exclude: ['pages/**'] })) {
    handlebars.registerPartial(partialName(file), handlebars.compile(read(file), OPTIONS));
  }
  const made = new Map<string, CompiledTemplate>();
  return {
    compiled(path) {
      const known = made.get(path);
      if (known) return known;
      const tree = isAbsolute(path) ? parse(handlebars, readFileSync(path, 'utf8'), path) : read(path);
      const template = handlebars.compile<unknown>(tree, OPTIONS);
      const compiled: CompiledTemplate = (data, extra) => {
        try {
          return template(loud(data), { data: extra });
        } catch (error) {
          throw new TemplateError(path, error instanceof Error ? error.message : String(error));
        }
      };
      made.set(path, compiled);
      return compiled;
    },
  };
}
