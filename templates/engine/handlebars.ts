import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { runInThisContext } from 'node:vm';
import { compileTemplate } from './compile.ts';
import { TemplateError } from './errors.ts';
import { registerHelpers } from './helpers.ts';
import { loud } from './loud.ts';
import { precompiled } from './precompiled.ts';
import { runtime } from './runtime.ts';

/** Prints data through a template; `root` is what it sees as `@name`. Throws TemplateError. */
export type CompiledTemplate = (data: unknown, root: Record<string, unknown>) => string;

/** Templates ready to print, each made so once. */
export interface TemplateSet {
  /** @param path below the set's folder, or absolute: then it is compiled here and now. Throws TemplateError. */
  compiled(path: string): CompiledTemplate;
}

/** A set over the templates below the given folder and their partials. */
export function createTemplateSet(root?: string): TemplateSet {
  const handlebars = runtime.create();
  registerHelpers(handlebars);
  const ready = precompiled(root);
  for (const [name, partial] of Object.entries(ready.partials)) {
    if (typeof partial !== 'string') handlebars.registerPartial(name, handlebars.template(partial));
  }
  const specification = (path: string): object | string | undefined =>
    isAbsolute(path)
      ? runInThisContext(`(${compileTemplate(readFileSync(path, 'utf8'), path)})`, { filename: path })
      : ready.templates[path];
  const made = new Map<string, CompiledTemplate>();
  return {
    compiled(path) {
      const known = made.get(path);
      if (known) return known;
      const found = specification(path);
      if (found === undefined) throw new TemplateError(path, 'there is no such template');
      if (typeof found === 'string') throw new TemplateError(path, found);
      const template = handlebars.template<unknown>(found);
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
