import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { instantOf } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { openTable } from '../../functions/adapters/table.ts';
import { loadTrust, type TrustData } from '../../functions/adapters/trust.ts';
import { type FileFinding, verifyFile } from '../../functions/use-cases/verify.ts';
import { inProcessHandler } from '../local/aws/in-process.ts';
import { openClock } from '../local/clock.ts';
import { DataFileInUse, openDynamo } from '../local/dynamodb/service.ts';
import { BrokenDatabase, NoDataFolder, openReadOnly } from '../local/fsck/open.ts';
import { WrongUse } from './command.ts';

/** What a data folder knows of documents, as of its own clock. */
export interface Records {
  trust: TrustData;
  verifyFile(bytes: Uint8Array, trust: TrustData): Promise<FileFinding>;
  close(): void;
}

/**
 * Opens a copy of a data folder's table: the folder itself is only read.
 * @throws {WrongUse} when it is none, is damaged or is in use.
 */
export async function openRecords(folder: string): Promise<Records> {
  const scratch = mkdtempSync(join(tmpdir(), 'dingdian-records-'));
  const tidy = () => rmSync(scratch, { recursive: true, force: true });
  try {
    const file = join(scratch, 'dynamodb.sqlite');
    copyTable(folder, file);
    const clock = openClock(folder);
    const service = openDynamo({ file, clock: clock.now });
    const config = {
      region: 'local',
      endpoint: 'http://127.0.0.1',
      credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
      requestHandler: inProcessHandler(service),
    };
    const { TableNames = [] } = await new DynamoDBClient(config).send(new ListTablesCommand({}));
    const table = openTable(TableNames[0] ?? '', config);
    return {
      trust: await loadTrust(table),
      verifyFile: (bytes, trust) =>
        verifyFile({ table, calendar: stateCouncil, now: () => instantOf(clock.now()) }, bytes, trust),
      close() {
        table.client.destroy();
        void service.close();
        tidy();
      },
    };
  } catch (error) {
    tidy();
    throw error;
  }
}

function copyTable(folder: string, to: string): void {
  try {
    const { db, close } = openReadOnly(join(folder, 'dynamodb.sqlite'));
    try {
      db.prepare('VACUUM INTO ?').run(to);
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof DataFileInUse) {
      throw new WrongUse(
        '--data',
        `数据文件夹 ${folder} 正被运行中的服务使用，请先停止服务，或者在网页上查验`,
      );
    }
    if (error instanceof NoDataFolder)
      throw new WrongUse('--data', `${folder} 不是数据文件夹（没有 ${error.file}）`);
    if (error instanceof BrokenDatabase)
      throw new WrongUse('--data', `${folder} 的数据已损坏，请用 fsck 检查`);
    throw error;
  }
}
