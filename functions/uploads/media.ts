/** What may be uploaded at all: how people call it, the names it may bear, and how large it may be. */
export const MEDIA = {
  'application/pdf': { label: 'PDF 文件', extensions: ['pdf'], limit: 20 * 1024 * 1024 },
  'image/jpeg': { label: 'JPEG 图片', extensions: ['jpg', 'jpeg', 'jfif'], limit: 20 * 1024 * 1024 },
  'image/png': { label: 'PNG 图片', extensions: ['png'], limit: 20 * 1024 * 1024 },
  'video/mp4': { label: 'MP4 视频', extensions: ['mp4'], limit: 200 * 1024 * 1024 },
} as const satisfies Record<string, { label: string; extensions: readonly string[]; limit: number }>;

export type MediaType = keyof typeof MEDIA;

/** Whether uploads of this type can be inspected, and so be accepted. */
export function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(MEDIA, type);
}

/** The accepted types as people read them. */
export function labelsOf(accept: readonly string[]): string {
  return accept.map((type) => MEDIA[inspectable(type)].label).join('、');
}

/** The type a file's name claims, if the name claims one of ours. */
export function claimedType(fileName: string): MediaType | undefined {
  const extension = extensionOf(fileName);
  return Object.keys(MEDIA)
    .filter(isMediaType)
    .find((type) => MEDIA[type].extensions.some((known) => known === extension));
}

/** The letters after the last dot, in lower case; empty when there are none. */
export function extensionOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** Bytes in the words of a message. */
export function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}

/** @throws {Error} for a type that cannot be inspected: the procedure asks for what nobody can check. */
export function inspectable(type: string): MediaType {
  if (!isMediaType(type)) throw new Error(`uploads of type ${type} cannot be inspected`);
  return type;
}
