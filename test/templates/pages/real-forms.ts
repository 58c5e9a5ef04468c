import { formView } from '../../../forms/read/view.ts';
import { forms } from '../../../forms/registry.ts';
import { samples } from '../../../templates/pages/applicant/form.sample.ts';
import type { GalleryPage } from '../../../templates/pages/gallery.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { FormPage } from '../../../templates/pages/views.ts';

/** Every form of the house on the form page: filled with each of its samples, and empty with all its errors shown. */
export function realFormPages(): GalleryPage[] {
  return forms.flatMap((form) =>
    form.samples.flatMap(({ id, facts, values }) =>
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
