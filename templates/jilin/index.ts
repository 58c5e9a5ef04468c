import type { DocumentDefinition } from '../engine/document.ts';
import { list } from './list.ts';
import { supplement } from './supplement.ts';

/** The papers 吉林's document speaks of; it lays out none of them. */
export const documents: DocumentDefinition[] = [supplement, list];
