/** What a seal is put on for, and when. */
export interface SealRequest {
  /** The agency whose seal it is. */
  agency: string;
  /** Why, as a signature's reason: '受理通知书'. */
  reason: string;
  /** Instant of sealing, ISO 8601. */
  at: string;
}

/** Puts an agency's seal on a finished PDF. The drawing on the page is the template's; this port adds the signature. */
export interface Sealer {
  seal(pdf: Uint8Array, request: SealRequest): Promise<Uint8Array>;
}

/** A sealer that leaves the drawn seal as all there is: the bytes are returned unchanged. */
export const visibleOnly: Sealer = {
  seal: (pdf) => Promise.resolve(pdf),
};
