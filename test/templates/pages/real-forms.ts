import type { FormDefinition } from '../../../forms/form.ts';
import { formView } from '../../../forms/read/view.ts';
import { forms } from '../../../forms/registry.ts';
import { samples } from '../../../templates/pages/applicant/form.sample.ts';
import type { GalleryPage } from '../../../templates/pages/gallery.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { FormPage } from '../../../templates/pages/views.ts';

/** Forms that have, among them, every kind of field there is: what is drawn elsewhere is drawn by the same partials. */
function oneOfEachKind(): FormDefinition[] {
  const seen = new Set<string>();
  return forms.filter((form) => {
    const kinds = form.sections.flatMap(({ matrix, fields }) =>
      fields.flatMap(({ kind, columns = [] }) =>
        matrix ? ['matrix'] : [kind, ...columns.map((column) => `cell ${column.kind}`)],
      ),
    );
    const fresh = kinds.some((kind) => !seen.has(kind));
    for (const kind of kinds) seen.add(kind);
    return fresh;
  });
}

/**
 * Every form of the house on the form page: filled with each of its samples, and empty with all its errors shown; or the
 * first sample of a few forms that have every kind of field.
 */
export function realFormPages({ first = false } = {}): GalleryPage[] {
  return (first ? oneOfEachKind() : forms).flatMap((form) =>
    form.samples.slice(0, first ? 1 : undefined).flatMap(({ id, facts, values }) =>
      [values, {}].map((raw): GalleryPage => {
        const empty = Object.keys(raw).length === 0;
        const view = formView(form, raw, facts, { showErrors: empty, cite: citationView });
        const page: FormPage = {
          ...samples.filling,
          heading: view.title,
          origin: view.place,
          errors: view.errors,
          warnings: view.warnings,
          sections: view.sections,
        };
        const sample = `${form.id.replaceAll('/', '-')}-${id}-${empty ? 'empty' : 'filled'}`;
        return { name: 'form', sample, html: renderPage('form', { ...page, frame: samples.filling.frame }) };
      }),
    ),
  );
}
