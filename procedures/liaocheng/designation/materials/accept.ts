/** A scan or a photograph of a paper. */
export const PAPER = ['application/pdf', 'image/jpeg', 'image/png'] as const;
/** 盖章的PDF版. */
export const SEALED_PDF = ['application/pdf'] as const;
/** 照片. */
export const PHOTO = ['image/jpeg', 'image/png'] as const;
/** 电子视频. */
export const VIDEO = ['video/mp4'] as const;
