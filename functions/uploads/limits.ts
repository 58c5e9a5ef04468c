import { inspectable, MEDIA } from './media.ts';

/** Usable files one material may have. */
export const FILES_PER_MATERIAL = 20;

/** The largest upload, in bytes, that a material accepting these types can take. @throws {Error} for an unknown type. */
export function uploadLimit(accept: readonly string[]): number {
  return Math.max(...accept.map((type) => MEDIA[inspectable(type)].limit));
}
