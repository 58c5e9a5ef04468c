import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentDefinition } from './engine/document.ts';
import { UnknownDocumentError } from './engine/errors.ts';
import { templatesRoot } from './engine/files.ts';

/** All documents by id. */
export interface Registry {
  documents(): DocumentDefinition[];
  /** Throws UnknownDocumentError. */
  get(id: string): DocumentDefinition;
  has(id: string): boolean;
  /** Adds a definition from elsewhere. Throws when its id is taken. */
  add(...documents: DocumentDefinition[]): void;
}

/** Folders of `templates/` that are no place. */
const MACHINERY = new Set(['engine', 'fonts', 'seal', 'styles', 'partials', 'pages']);

/** An empty registry. */
export function createRegistry(): Registry {
  const byId = new Map<string, DocumentDefinition>();
  return {
    documents: () => [...byId.values()],
    get(id) {
      const document = byId.get(id);
      if (!document) throw new UnknownDocumentError(id);
      return document;
    },
    has: (id) => byId.has(id),
    add(...documents) {
      for (const document of documents) {
        if (byId.has(document.id)) throw new Error(`two documents have the id ${document.id}`);
        byId.set(document.id, document);
      }
    },
  };
}

/**
 * All documents of all places: whatever `templates/<place>/index.ts` exports as `documents`. A place is a folder; there is
 * no list to forget.
 */
export async function loadRegistry(): Promise<Registry> {
  const registry = createRegistry();
  const root = templatesRoot();
  const places = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !MACHINERY.has(entry.name))
    .map(({ name }) => name)
    .sort();
  for (const place of places) {
    // In a bundle only the folder's templates are beside it, the module is inside (the path is a pattern bundlers know).
    if (import.meta.filename.endsWith('.ts') && !existsSync(join(root, place, 'index.ts'))) continue;
    const module: { documents?: DocumentDefinition[] } = await import(`./${place}/index.ts`);
    registry.add(...(module.documents ?? []));
  }
  return registry;
}

/** The registry of this installation: what all places issue, and what others have added. */
export const registry: Registry = await loadRegistry();

/** The document with this id. Throws UnknownDocumentError. */
export function documentOf(id: string): DocumentDefinition {
  return registry.get(id);
}
