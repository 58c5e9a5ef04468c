import type { DocumentDefinition } from '../engine/document.ts';
import { cancelled } from './cancelled.ts';
import { list } from './list.ts';
import { materialReviewResult } from './material-review-result.ts';
import { reviewResult } from './review-result.ts';
import { supplement } from './supplement.ts';

/** The papers 吉林's document speaks of; it lays out none of them. */
export const documents: DocumentDefinition[] = [
  supplement,
  materialReviewResult,
  list,
  reviewResult,
  cancelled,
];
