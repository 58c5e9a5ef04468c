/** What is printed besides the page itself. */
export interface PrintOptions {
  /** The document's title, as in its metadata. */
  title: string;
  /** BCP 47 language of the text. */
  lang: string;
  /** 'YYYY-MM-DD' written as the date of creation, so that the same input gives the same bytes. */
  date?: string;
}

/**
 * The port behind which the layout engine sits. `html` is one whole, self-contained document; nothing it names is ever
 * fetched. Same input, same bytes. Rejects with PrintTimeoutError, PrintMemoryError,
 * PrintQueueFullError or PrintEngineError.
 */
export interface PdfEngine {
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
  /** True when a browser answers within a second. */
  healthy(): Promise<boolean>;
  /** Ends every process the engine started and removes its folders. Prints still waiting are rejected. */
  close(): Promise<void>;
}
