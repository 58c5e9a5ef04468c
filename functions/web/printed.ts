import { createHash } from 'node:crypto';
import type { DocumentDefinition } from '../../templates/engine/document.ts';
import type { WebContext, WebDeps } from './context.ts';

/** Prints kept in memory: as many as one function's visitors ask for again. */
const KEPT = 40;

/** Answers with a paper that is the same for everybody, printed once as long as its content stays. */
export type PublicPrinter = (
  context: WebContext,
  paper: { document: DocumentDefinition; data: unknown; fileName: string },
) => Promise<Response>;

/** A printer with its own memory. A paper's tag is taken from what would be printed, before printing. */
export function publicPrinter(deps: WebDeps): PublicPrinter {
  const prints = new Map<string, Promise<Uint8Array>>();
  return async (context, { document, data, fileName }) => {
    const hash = createHash('sha256').update(deps.renderer().html(document, data)).digest('base64url');
    const headers = { etag: `"${hash.slice(0, 22)}"`, 'cache-control': 'public, max-age=300' };
    if (context.req.header('if-none-match') === headers.etag) return context.body(null, 304, headers);
    const print = prints.get(hash) ?? deps.renderer().pdf(document, data, {});
    prints.delete(hash);
    prints.set(hash, print);
    for (const [oldest] of prints) if (prints.size > KEPT) prints.delete(oldest);
    try {
      return context.body(new Uint8Array(await print), 200, {
        ...headers,
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      });
    } catch (error) {
      // What failed is tried anew by the next visitor.
      prints.delete(hash);
      throw error;
    }
  };
}
