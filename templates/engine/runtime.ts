import type Handlebars from 'handlebars';
// The declarations that come with this file declare nothing.
import untyped from 'handlebars/runtime.js';

/** Handlebars without its compiler: what prints compiled templates. */
export const runtime = untyped as unknown as Pick<
  typeof Handlebars,
  'create' | 'escapeExpression' | 'SafeString' | 'VERSION'
>;
