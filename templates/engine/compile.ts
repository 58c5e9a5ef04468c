import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import Handlebars from 'handlebars';
import { TemplateError } from './errors.ts';
import { KNOWN_HELPERS } from './helpers.ts';

// Everything that needs the compiler of templates. A bundle holds none of it: its templates are compiled when it is built.

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: KNOWN_HELPERS,
  preventIndent: true,
};

/** The one helper that takes no argument. */
const WITHOUT_ARGUMENT = 'seal';

/** A template's tree. Refuses what would print data unescaped, or take a helper for the field of the same name. */
export function parseTemplate(source: string, name: string): hbs.AST.Program {
  let tree: hbs.AST.Program;
  try {
    tree = Handlebars.parse(source);
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

/** A compiled template as the text of a JavaScript object, for the runtime's `template`. Throws TemplateError. */
export function compileTemplate(source: string, name: string): string {
  try {
    // oxlint-disable-next-line typescript/no-base-to-string -- without source map it is a string, whatever its type says
    return String(Handlebars.precompile(parseTemplate(source, name), OPTIONS));
  } catch (error) {
    throw error instanceof TemplateError ? error : new TemplateError(name, String(error));
  }
}

/** `partials/head.hbs` is `head`; `forms/partials/row.hbs` is `forms/row`. Undefined for what is no partial. */
export function partialName(file: string): string | undefined {
  if (basename(dirname(file)) !== 'partials') return undefined;
  const place = dirname(dirname(file)).split(sep).join('/');
  return `${place === '.' ? '' : `${place}/`}${basename(file, '.hbs')}`;
}

/** Paths of all documents' templates and partials below a folder. The pages of the web have ones of their own. */
export function templateFiles(root: string): string[] {
  return globSync('**/*.hbs', { cwd: root, exclude: ['pages/**'] })
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/**
 * All templates and partials below a folder as one CommonJS module (`Precompiled`).
 * @param broken told of each template that is wrong; one that is wrong then stands for its error. Without it, the first is thrown.
 */
export function precompile(root: string, broken?: (error: TemplateError) => void): string {
  const parts: Record<'templates' | 'partials', string[]> = { templates: [], partials: [] };
  for (const file of templateFiles(root)) {
    const partial = partialName(file);
    let code: string;
    try {
      code = compileTemplate(readFileSync(join(root, file), 'utf8'), file);
    } catch (error) {
      if (!broken || !(error instanceof TemplateError)) throw error;
      broken(error);
      code = JSON.stringify(error.message);
    }
    parts[partial === undefined ? 'templates' : 'partials'].push(
      `${JSON.stringify(partial ?? file)}:${code}`,
    );
  }
  return `module.exports={templates:{${parts.templates.join(',\n')}},partials:{${parts.partials.join(',\n')}}};\n`;
}
