import { instantOf } from '../../domain/time/civil-date.ts';
import { calendarOnRecord, refreshed } from '../../functions/adapters/calendar.ts';
import { loadTrust, type TrustData } from '../../functions/adapters/trust.ts';
import { type FileFinding, verifyFile } from '../../functions/use-cases/verify.ts';
import { copiedTable } from './table-of.ts';

/** What a data folder knows of documents, as of its own clock. */
export interface Records {
  trust: TrustData;
  verifyFile(bytes: Uint8Array, trust: TrustData): Promise<FileFinding>;
  close(): Promise<void>;
}

/**
 * Opens a copy of a data folder's table: the folder itself is only read.
 * @throws {WrongUse} when it is none, is damaged or is in use.
 */
export async function openRecords(folder: string): Promise<Records> {
  const { table, clock, close } = await copiedTable(folder);
  try {
    const deps = await refreshed({
      table,
      calendar: calendarOnRecord(table, clock),
      now: () => instantOf(clock()),
    });
    return {
      trust: await loadTrust(table),
      verifyFile: (bytes, trust) => verifyFile(deps, bytes, trust),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
